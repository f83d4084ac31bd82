#pragma once

#include "ui/thread/item_builder.h"

namespace daisychain::ui {

inline constexpr double MostPictureWidth = 420;

/// A post's pictures and other media: a picture that may be shown has its place kept from the beginning, in
/// the shape the network told; what waits for the person's wish is a plate with kind, host, size and
/// description.
void addMedia(ItemBuilder &builder, const PostFact &post);

/// The address of what is shown of a medium in a thread: the small picture the network made of it, or the
/// picture itself. Empty: nothing can be shown.
QUrl pictureOf(const PostMedia &media);

}  // namespace daisychain::ui
