from redaksi.importers.models.address import OldAddress
from redaksi.importers.models.finding import Finding
from redaksi.importers.models.origin import Origin
from redaksi.importers.models.run import Run
from redaksi.importers.models.site import OldSite

__all__ = ["Finding", "OldAddress", "OldSite", "Origin", "Run"]
