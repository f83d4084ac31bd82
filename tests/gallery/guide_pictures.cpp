#include "tests/gallery/guide_pictures.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace daisychain::test {

namespace {

/// Around a sheet that floats.
constexpr int Shadow = 12;

struct GuidePicture {
    const char *name;
    const char *part;  ///< class of the widget it shows
    int above = 0;     ///< so many pixels of what is over it too; fewer than none: so many less all around
};

constexpr std::array Pictures = {
    GuidePicture{"write-promises", "daisychain::ui::ComposerPane", 110},
    GuidePicture{"write-suggestions", "daisychain::ui::SuggestionSheet"},
    GuidePicture{"write-daisy", "daisychain::ui::ComposerPane", 110},
    GuidePicture{"write-private", "daisychain::ui::ComposerPane"},
    GuidePicture{"snippets-found", "daisychain::ui::ConversationPane"},
    GuidePicture{"sending-later", "daisychain::ui::ComposerPane", 150},
    GuidePicture{"words-language", "daisychain::ui::ComposerPane"},
    GuidePicture{"words-emoji", "daisychain::ui::EmojiPicker", -Shadow},
    GuidePicture{"customers-side", "daisychain::ui::CustomerPane"},
    GuidePicture{"customers-same", "daisychain::ui::JoinSheet", -Shadow},
    GuidePicture{"import-preview", "daisychain::ui::ImportPane"},
};

const GuidePicture *pictureOf(const QString &name)
{
    const auto *found = std::ranges::find_if(
        Pictures, [&](const GuidePicture &one) { return name == QLatin1String(one.name); });
    return found == Pictures.end() ? nullptr : found;
}

}  // namespace

bool isInGuide(const QString &name)
{
    return pictureOf(name) != nullptr;
}

QRect guidePart(const QString &name, const QWidget &window)
{
    const GuidePicture *picture = pictureOf(name);
    for (const QWidget *one : window.findChildren<QWidget *>()) {
        if (picture == nullptr || !one->isVisible() ||
            qstrcmp(one->metaObject()->className(), picture->part) != 0)
            continue;
        const QRect there(one->mapTo(&window, QPoint()), one->size());
        const int less = std::max(0, -picture->above);
        return there.adjusted(less, -picture->above, -less, -less).intersected(window.rect());
    }
    return window.rect();
}

}  // namespace daisychain::test
