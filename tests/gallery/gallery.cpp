#include "tests/gallery/gallery.h"

#include "tests/support/desk_town.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace daisychain::test {

Gallery::Gallery(QString folder, QString only, ui::Theme &theme)
    : m_folder(std::move(folder))
    , m_only(std::move(only))
    , m_theme(theme)
{
    QDir().mkpath(m_folder);
}

void Gallery::paint(const QString &name, QWidget &window, QSize size, bool isSharp)
{
    if (!name.startsWith(m_only))
        return;
    window.resize(size);
    window.show();
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        m_theme.setAppearance(appearance);
        settle();
        for (const int scale : {1, 2}) {
            if (scale == 2 && !isSharp)
                continue;
            QPixmap picture(size * scale);
            picture.setDevicePixelRatio(scale);
            window.render(&picture);
            picture.save(
                m_folder + u'/' + name +
                (appearance == ui::Appearance::Dark ? QStringLiteral("-dark") : QStringLiteral("-light")) +
                (scale == 2 ? QStringLiteral("@2x.png") : QStringLiteral(".png")));
            ++m_painted;
        }
    }
}

}  // namespace daisychain::test
