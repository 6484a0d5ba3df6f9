"""Who may do what at the desk: six roles, each a group of users, and the workflow between them.

Default deny: a role holds what stands in RIGHTS and nothing else. News and advertising are two
trees with two sets of rights (D19); only the managing editor stands on both sides, and on the
advertising side may put up and take down what others wrote, since the person who answers for the
paper must be able to stop an advertorial. Writing advertising stays with the advertising desk.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from redaksi.articles.models import Archive
from redaksi.masthead.models import StandingPage


class Role(StrEnum):
    """A desk role; `group_name` is what the users' screens call it."""

    REPORTER = "reporter"
    EDITOR = "editor"
    MANAGING_EDITOR = "managing_editor"
    PHOTO_EDITOR = "photo_editor"
    ADVERTISING = "advertising"
    TECHNICIAN = "technician"

    @property
    def group_name(self) -> str:
        return GROUP_NAMES[self]


# Names in the database, so in the paper's own language, as the archives' are.
GROUP_NAMES = {
    Role.REPORTER: "Reporter",
    Role.EDITOR: "Redaktur",
    Role.MANAGING_EDITOR: "Redaktur Pelaksana",
    Role.PHOTO_EDITOR: "Redaktur Foto",
    Role.ADVERTISING: "Iklan",
    Role.TECHNICIAN: "Teknisi",
}
WORKFLOW_NAME = "Redaksi"
TASK_NAME = "Penyuntingan"
ADVERTS_COLLECTION = "Iklan"
APPROVERS = (Role.EDITOR, Role.MANAGING_EDITOR)
# What Wagtail's migrations put on the root of the tree: it would reach over the wall.
WAGTAILS_GROUPS = ("Editors", "Moderators")
WAGTAILS_WORKFLOW = "Moderators approval"
# What Wagtail calls the root of the tree and of the files, and what lists and choosers show.
WAGTAILS_ROOT = "Root"
ROOT_NAME, NEWS_COLLECTION = "Akar", "Redaksi"


@dataclass(frozen=True)
class Rights:
    """Verbs on each place of the tree, on files, and on other nouns ("app.codename").

    `beside` is about the nouns of rooms beside this one, which it does not name: codenames alone.
    """

    news: tuple[str, ...] = ()
    adverts: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    advert_files: tuple[str, ...] = ()
    nouns: tuple[str, ...] = field(default=())
    beside: tuple[str, ...] = ()


_LABELS = tuple(
    f"{noun[0]}.{verb}_{noun[1]}"
    for noun in (("sections", "section"), ("sections", "topic"), ("people", "person"))
    for verb in ("add", "change", "view")
)
_REMOVE_LABELS = ("sections.delete_section", "sections.delete_topic", "people.delete_person")
_USERS = ("people.add_user", "people.change_user", "people.view_user")
# What an import left for a person to look at; the whole old site lies on both sides of the wall.
_FINDINGS = ("view_finding", "change_finding")
_OLD_SITE = (*_FINDINGS, "view_oldsite")
# Two people decide, one of whom answers for the paper (D18); nobody outside does (D25).
_WITHDRAWING = ("corrections.ask_withdrawal", "corrections.approve_withdrawal")
_ANSWERING = ("corrections.approve_as_responsible", "corrections.open_sealed")
# For all others an article under embargo is not there, but for its own writers (D26).
_EMBARGOES = ("articles.see_embargoed",)
# What readers say below stories: who lets it out also answers for it (PPMS 3d; D10).
_MODERATING = ("comments.moderate",)
# What readers find first is a matter of news judgement.
_PINNING = tuple(f"search.{verb}_pin" for verb in ("add", "change", "view", "delete"))
# What readers wanted to know and the archive lacks is what may be written next.
_ASKED = ("assistant.read_unanswered",)
_EDITING = ("add", "change", "publish", "lock", "unlock")
_FILES = ("add", "change", "choose")

RIGHTS = {
    # "add" on a tree brings along changing one's own; a new topic must not wait for an editor.
    Role.REPORTER: Rights(news=("add",), files=("add", "choose"), nouns=("sections.add_topic",)),
    Role.EDITOR: Rights(
        news=_EDITING, files=_FILES,
        nouns=(*_LABELS, *_WITHDRAWING, *_EMBARGOES, *_MODERATING, *_PINNING, *_ASKED),
        beside=_FINDINGS,
    ),
    Role.MANAGING_EDITOR: Rights(
        news=_EDITING,
        adverts=("publish",),
        standing=("change", "publish"),
        files=_FILES,
        nouns=(
            *_LABELS, *_REMOVE_LABELS, *_USERS, *_WITHDRAWING, *_ANSWERING, *_EMBARGOES,
            *_MODERATING, *_PINNING, *_ASKED, "readers.write_terms", "masthead.change_publication",
        ),
        beside=_OLD_SITE,
    ),
    Role.PHOTO_EDITOR: Rights(news=("change",), files=_FILES),
    Role.ADVERTISING: Rights(
        adverts=("add", "change", "publish"), advert_files=_FILES, nouns=("sections.add_topic",)
    ),
    Role.TECHNICIAN: Rights(
        nouns=(
            *_USERS, "people.delete_user", "masthead.change_publication",
            "wagtailcore.change_site", "wagtailcore.view_site",
        ),
        beside=_OLD_SITE,
    ),
}  # fmt: skip


@transaction.atomic
def establish_roles() -> None:
    """Make the groups, their rights and the workflow. Safe to repeat; the archives must be open.

    The six groups come out exactly as written here; groups of the paper's own are left alone.
    """
    _retire_wagtails_own()
    _name_the_roots()
    for role in Role:
        _equip(role)
    _lay_the_workflow()


def give_role(user: Any, role: Role) -> None:
    """Put a user of the desk into a role, beside those already held."""
    user.groups.add(Group.objects.get(name=role.group_name))


def roles_of(user: Any) -> frozenset[Role]:
    """Name the roles a user holds. Costs a query, once a user object."""
    if not hasattr(user, "_desk_roles"):
        names = set(user.groups.values_list("name", flat=True))
        user._desk_roles = frozenset(role for role in Role if role.group_name in names)
    roles: frozenset[Role] = user._desk_roles
    return roles


def _retire_wagtails_own() -> None:
    Group.objects.filter(name__in=WAGTAILS_GROUPS, page_permissions__page__depth=1).delete()
    old = Workflow.objects.filter(name=WAGTAILS_WORKFLOW, workflow_pages__page__depth=1)
    GroupApprovalTask.objects.filter(
        name=WAGTAILS_WORKFLOW, workflow_tasks__workflow__in=old
    ).delete()
    old.delete()


def _name_the_roots() -> None:
    Page.objects.filter(depth=1, title=WAGTAILS_ROOT).update(title=ROOT_NAME, draft_title=ROOT_NAME)
    Collection.objects.filter(depth=1, name=WAGTAILS_ROOT).update(name=NEWS_COLLECTION)


def _equip(role: Role) -> None:
    """Give one group exactly its rights."""
    group, _ = Group.objects.get_or_create(name=role.group_name)
    rights = RIGHTS[role]
    group.permissions.set(
        [
            _permission("wagtailadmin.access_admin"),
            *map(_permission, (*rights.nouns, *rights.beside)),
        ]
    )
    pages = {(_archive(Archive.Holds.NEWS), verb) for verb in rights.news}
    pages |= {(_archive(Archive.Holds.ADVERTS), verb) for verb in rights.adverts}
    # Page by page: a right on the front page above them would reach into both archives.
    standing = Page.objects.type(StandingPage) if rights.standing else Page.objects.none()
    pages |= {(page, verb) for page in standing for verb in rights.standing}
    GroupPagePermission.objects.filter(group=group).delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(
            group=group, page=page, permission=_permission(f"wagtailcore.{verb}_page")
        )
        for page, verb in pages
    )
    GroupCollectionPermission.objects.filter(group=group).delete()
    _equip_with_files(group, Collection.get_first_root_node(), rights.files)
    _equip_with_files(group, _adverts_collection(), rights.advert_files)


def _equip_with_files(group: Group, collection: Collection, verbs: tuple[str, ...]) -> None:
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(
            group=group, collection=collection, permission=_permission(name.format(verb=verb))
        )
        for verb in verbs
        for name in ("wagtailimages.{verb}_image", "wagtaildocs.{verb}_document")
    )


def _lay_the_workflow() -> None:
    """Let editors and managing editors approve what is filed in the news archive."""
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW_NAME)
    task, _ = GroupApprovalTask.objects.get_or_create(name=TASK_NAME)
    task.groups.set(Group.objects.filter(name__in=[role.group_name for role in APPROVERS]))
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.update_or_create(
        page=_archive(Archive.Holds.NEWS), defaults={"workflow": workflow}
    )


def _archive(holds: str) -> Page:
    return Page.objects.get(pk=Archive.objects.get(holds=holds).pk)


def _adverts_collection() -> Collection:
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=ADVERTS_COLLECTION).first()
    return found or root.add_child(instance=Collection(name=ADVERTS_COLLECTION))


def _permission(name: str) -> Permission:
    """Find a permission by "app.codename", or by a codename that only one room has."""
    app, _, codename = name.rpartition(".")
    named = Permission.objects.filter(codename=codename)
    return (named.filter(content_type__app_label=app) if app else named).get()
