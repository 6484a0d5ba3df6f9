from redaksi.importers.views.old_addresses import OldAddresses

__all__ = ["OldAddresses"]
