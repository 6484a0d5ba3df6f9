"""The page numbers under a list: plain links, a few at the ends and round the current one."""

from collections.abc import Iterator

from redaksi.reading.pages import PageLink, Paging

PARAMETER = "halaman"


def paging(*, page: int, pages: int, address: str) -> Paging:
    """Make the numbers for page `page` of `pages`; one page alone needs none.

    `address` may carry a query already.
    """
    if pages < 2:
        return Paging()
    cells: list[PageLink] = []
    before = 0
    for number in _shown(page, pages):
        if number > before + 1:
            cells.append(PageLink("…"))
        is_current = number == page
        target = "" if is_current else numbered(address, number)
        cells.append(PageLink(str(number), target, is_current=is_current))
        before = number
    return Paging(
        tuple(cells),
        newer=numbered(address, page - 1) if page > 1 else "",
        older=numbered(address, page + 1) if page < pages else "",
    )


def numbered(address: str, number: int) -> str:
    """Give the address of a page of a list; the first has no number."""
    if number == 1:
        return address
    return f"{address}{'&' if '?' in address else '?'}{PARAMETER}={number}"


def _shown(page: int, pages: int) -> Iterator[int]:
    wanted = {1, 2, page - 1, page, page + 1, pages}
    yield from sorted(number for number in wanted if 1 <= number <= pages)
