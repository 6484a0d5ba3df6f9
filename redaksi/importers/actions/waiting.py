"""Lays what waited for an editor there before the editors here, without a letter for each."""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Task, TaskState, WorkflowState

from redaksi.articles.models import Article


def hand_in(articles: Sequence[Article]) -> None:
    """Put articles into their workflow, at its first task; a few of them, so one by one.

    Past `Workflow.start`: it would send a letter to every editor for every article.
    """
    for article in articles:
        page = Article.objects.get(pk=article.pk)
        workflow = page.get_workflow()
        task: Task | None = workflow.tasks.first() if workflow else None
        if workflow is None or task is None:
            continue
        state = WorkflowState.objects.create(
            content_type=ContentType.objects.get_for_model(Article, for_concrete_model=False),
            base_content_type=ContentType.objects.get_for_model(Page, for_concrete_model=False),
            object_id=str(page.pk), workflow=workflow, status=WorkflowState.STATUS_IN_PROGRESS,
        )  # fmt: skip
        state.current_task_state = task.specific.get_task_state_class().objects.create(
            workflow_state=state, task=task, revision_id=page.latest_revision_id,
            status=TaskState.STATUS_IN_PROGRESS,
        )  # fmt: skip
        state.save(update_fields=["current_task_state"])
