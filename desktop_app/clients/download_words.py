"""From what goes wrong while a model is fetched to what the cook is told."""

from desktop_app.exceptions import DownloadFailed, WrongFile

GO_ON = "What has come so far is kept: go on when you like."


def refused(status: int, host: str) -> DownloadFailed:
    """The error for an HTTP status that brings no file."""
    if status in {401, 403}:
        return DownloadFailed(
            f"{host} gives this model only to those who have signed in there and accepted its terms.",
            "Fetch the file with your browser and choose “Use a file you have”, or take another model.",
        )
    if status in {404, 410}:
        return DownloadFailed(f"{host} no longer has this file.", "Choose another model.")
    if status == 429:
        return DownloadFailed(f"{host} wants fewer downloads.", f"Wait a while. {GO_ON}")
    if status >= 500:
        return DownloadFailed(f"{host} has a fault of its own ({status}).", f"Try again later. {GO_ON}")
    return DownloadFailed(f"{host} refused the download ({status}).", "Choose another model.")


def unreachable(host: str) -> DownloadFailed:
    """No connection came about."""
    return DownloadFailed(f"{host} can't be reached.", f"Check the connection to the internet. {GO_ON}")


def stalled(host: str, seconds: float) -> DownloadFailed:
    """Nothing came for too long."""
    return DownloadFailed(f"{host} has sent nothing for {seconds:.0f} seconds.", GO_ON)


def cut(host: str) -> DownloadFailed:
    """The connection ended in the middle."""
    return DownloadFailed(f"The connection to {host} broke off.", GO_ON)


def unsafe(host: str, target: str) -> DownloadFailed:
    """A redirect leads where a model must not come from."""
    return DownloadFailed(
        f"{host} sends the download on to an address that is not protected ({target}).",
        "Nothing was fetched from there. Choose another model.",
    )


def astray(host: str) -> DownloadFailed:
    """Redirects without end, or to nowhere."""
    return DownloadFailed(f"{host} sends the download in circles.", "Choose another model.")


def other_size(host: str, wanted: int, given: int) -> WrongFile:
    """The server's file is not the one of the catalogue."""
    return WrongFile(
        f"{host} has another file than expected: {given:,} bytes instead of {wanted:,}.",
        "Nothing of it is kept. Choose another model.",
    )


def packed(host: str) -> WrongFile:
    """A body in an encoding nobody asked for."""
    return WrongFile(f"{host} sent a packed file unasked.", "Choose another model.")


def no_model(host: str) -> WrongFile:
    """The first bytes are not those of a GGUF file."""
    return WrongFile(
        f"What {host} sent is not a model file.",
        "Often that is a page asking to sign in, at work or in a hotel. Nothing of it is kept.",
    )


def damaged() -> WrongFile:
    """Size right, checksum wrong."""
    return WrongFile(
        "The file came damaged or has been changed: its checksum is wrong.",
        "It was thrown away. Fetch it again, or choose another model.",
    )
