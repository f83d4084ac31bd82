#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace daisychain::demo {

/// Pictures drawn by the program itself, as PNG; the same words give the same picture. No display and no font
/// needed.

/// The first two letters of a user name on a colour of its own.
QByteArray avatarPng(const QString &username);
/// A meadow in the account's colours.
QByteArray headerPng(const QString &username);
/// A custom emoji: "daisy", "bee", "parcel", anything else a coloured drop.
QByteArray emojiPng(const QString &shortcode);
/// What somebody "photographed": "parcel", "bouquet", "screen", "graph", "cat"; anything else a plain plate.
QByteArray platePng(const QString &plate, QSize size);

}  // namespace daisychain::demo
