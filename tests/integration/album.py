"""Pictures: of the screen, for somebody to look at, and small ones to hand around."""
import os
import struct
import zlib

WIDTH, HEIGHT = 1280, 800


def png(width, height, rows):
    """A picture of rows as an X server has them: blue, green, red and nothing for each dot."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    lines = bytearray()
    for row in rows:
        colours = bytearray(3 * width)
        colours[0::3], colours[1::3], colours[2::3] = row[2::4], row[1::4], row[0::4]
        lines += b"\0" + colours
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(bytes(lines), 6)) + chunk(b"IEND", b""))


class Album:
    """Pictures of the screen in a folder, numbered; without a folder none are made."""

    def __init__(self, screen, folder):
        self.screen, self.folder, self.count = screen, folder, 0
        if folder:
            os.makedirs(folder, exist_ok=True)

    def take(self, name):
        if not self.folder:
            return
        self.count += 1
        rows = [self.screen.pixels(0, y, WIDTH, y + 1) for y in range(HEIGHT)]
        with open(os.path.join(self.folder, f"{self.count:02}-{name.replace(' ', '-')}.png"), "wb") as file:
            file.write(png(WIDTH, HEIGHT, rows))
