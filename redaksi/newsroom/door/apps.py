from wagtail.users.apps import WagtailUsersAppConfig


class DeskUsersConfig(WagtailUsersAppConfig):
    """Wagtail's users, with the desk's own screens for them."""

    user_viewset = "redaksi.newsroom.door.users.UserViewSet"

    def ready(self) -> None:
        """Let Wagtail's choosers carry the nonce of the desk's policy."""
        super().ready()
        from redaksi.newsroom.door.nonce import teach_wagtail  # noqa: PLC0415  # apps are loaded

        teach_wagtail()
