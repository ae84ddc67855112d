"""Pictures: a small copy of a picture, made where a hostile one can do no harm.

Its first bytes must be those of a kind that is shown here, and only that kind's decoder is
ever asked; of a film only the first picture is unpacked. It says how large it is before it is
unpacked: one that would fill the memory is not. One that breaks off is no picture.
"""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from wadesk.media.sniffing import is_whole_jpeg, picture_kind
from wadesk.media.talk import PIXEL, SIDE_MOST, Answering, Made, Picture, Pixels, Unreadable, Why

PIXELS_MOST = 100_000_000  # of a whole picture; a JPEG of more than that is no photo
UNPACKED_MOST = 32_000_000  # of one that must be unpacked whole, and of every copy
UNPACKED_MB = UNPACKED_MOST * PIXEL // 1_000_000
SHRUNK_WHILE_READ = frozenset({"jpeg"})

GIF = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


def learned() -> Answering:
    """Every decoder is used once, for afterwards no library can be loaded any more."""
    QImageReader.setAllocationLimit(UNPACKED_MB)
    for sample in (GIF, *(_sample(kind) for kind in ("png", "jpeg", "webp"))):
        answer(Picture(1, 1), sample)
    return answer


def answer(request: Picture, content: bytes) -> Made:
    kind = picture_kind(content)
    if kind is None:
        return Unreadable(Why.STRANGE), b""
    if kind == "jpeg" and not is_whole_jpeg(content):
        return Unreadable(Why.BROKEN), b""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return Unreadable(Why.BROKEN), b""
    most = PIXELS_MOST if kind in SHRUNK_WHILE_READ else UNPACKED_MOST
    if size.width() * size.height() > most:
        return Unreadable(Why.TOO_LARGE), b""
    return _read(reader, request)


def _read(reader: QImageReader, request: Picture) -> Made:
    size = _turned(reader, reader.size())
    shown = _fitting(size, QSize(request.width, request.height))
    wanted = _fitting(size, _bearable(shown * request.ratio))
    if wanted != size:
        reader.setScaledSize(_turned(reader, wanted))
    image = reader.read()
    if image.isNull():
        return Unreadable(Why.BROKEN), b""
    has_alpha = image.hasAlphaChannel()
    formats = QImage.Format
    kept = formats.Format_ARGB32_Premultiplied if has_alpha else formats.Format_RGB32
    copy = image.convertToFormat(kept)
    pixels = Pixels(
        copy.width(), copy.height(), shown.width(), size.width(), size.height(), has_alpha
    )
    return pixels, bytes(copy.constBits())


def _turned(reader: QImageReader, size: QSize) -> QSize:
    """A camera that was held upright says so beside the picture, which lies on its side."""
    is_on_its_side = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if is_on_its_side else size


def _bearable(size: QSize) -> QSize:
    """A copy of no more pixels than one answer carries."""
    share = min(1.0, (UNPACKED_MOST / max(size.width() * size.height(), 1)) ** 0.5)
    return _fitting(size * share, QSize(SIDE_MOST, SIDE_MOST))


def _fitting(size: QSize, box: QSize) -> QSize:
    if size.width() <= box.width() and size.height() <= box.height():
        return size
    return size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _sample(kind: str) -> bytes:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # a device is taken as well
    return bytes(buffer.data().data())
