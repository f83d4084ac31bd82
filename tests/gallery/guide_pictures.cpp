#include "tests/gallery/guide_pictures.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace daisychain::test {

namespace {

struct GuidePicture {
    const char *name;
    const char *part;  ///< class of the widget it shows
    int above = 0;     ///< so many pixels of what is over it too: a list that floats
};

constexpr std::array Pictures = {
    GuidePicture{"write-promises", "daisychain::ui::ComposerPane"},
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
        return there.adjusted(0, -picture->above, 0, 0).intersected(window.rect());
    }
    return window.rect();
}

}  // namespace daisychain::test
