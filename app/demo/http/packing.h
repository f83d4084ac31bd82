#pragma once

#include <QByteArray>

namespace daisychain::demo {

/// A Zstandard frame (RFC 8878) that holds the bytes as they are, in raw blocks: what any reader of zstd
/// unpacks, with or without a dictionary.
QByteArray storedZstd(const QByteArray &bytes);

/// A gzip member (RFC 1952).
QByteArray gzipped(const QByteArray &bytes);

}  // namespace daisychain::demo
