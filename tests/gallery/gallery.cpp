#include "tests/gallery/gallery.h"

#include "tests/gallery/audit.h"
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
    if (!m_folder.isEmpty())
        QDir().mkpath(m_folder);
}

void Gallery::paint(const QString &name, QWidget &window, QSize size, bool isSharp)
{
    if (!name.startsWith(m_only))
        return;
    window.resize(size);
    window.show();
    settle();
    lookOver(name, window);
    if (m_folder.isEmpty()) {
        ++m_painted;
        return;
    }
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        m_theme.setAppearance(appearance);
        settle();
        const bool isDouble = window.devicePixelRatioF() > 1.5;
        if (isDouble && !isSharp)
            continue;
        window.grab().save(
            m_folder + u'/' + name +
            (appearance == ui::Appearance::Dark ? QStringLiteral("-dark") : QStringLiteral("-light")) +
            (isDouble ? QStringLiteral("@2x.png") : QStringLiteral(".png")));
        ++m_painted;
    }
}

void Gallery::lookOver(const QString &name, const QWidget &window)
{
    // What people wrote, and what is called so everywhere.
    static const QStringList known{
        QStringLiteral("@"),        QStringLiteral("Daisychain"), QStringLiteral("English"),
        QStringLiteral("Deutsch"),  QStringLiteral("Ctrl"),       QStringLiteral("Shift"),
        QStringLiteral("Return"),   QStringLiteral("Þšéüðö"),     QStringLiteral(".example"),
        QStringLiteral("Marigold"), QStringLiteral("Mastodon"),   QStringLiteral("Space"),
    };
    QStringList faults = layoutFaults(window);
    if (m_isPseudo)
        faults += untranslatedTexts(window, known);
    for (const QString &fault : std::as_const(faults))
        m_faults.append(name + QStringLiteral(": ") + fault);
}

}  // namespace daisychain::test
