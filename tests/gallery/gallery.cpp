#include "tests/gallery/gallery.h"

#include "tests/gallery/audit.h"
#include "tests/gallery/guide_pictures.h"
#include "tests/support/desk_town.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QImage>
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
    // What is called so everywhere, and people with what they wrote.
    know({QStringLiteral("@"),
          QStringLiteral("Daisychain"),
          QStringLiteral("English"),
          QStringLiteral("Deutsch"),
          QStringLiteral("Ctrl"),
          QStringLiteral("Shift"),
          QStringLiteral("Return"),
          QStringLiteral("Þšéüðö"),
          QStringLiteral(".example"),
          QStringLiteral("Marigold"),
          QStringLiteral("Mastodon"),
          QStringLiteral("Bluesky"),
          QStringLiteral("Feed"),
          QStringLiteral("Space"),
          QStringLiteral("#daisies"),
          QStringLiteral("#parcel"),
          QStringLiteral("Daisies"),
          QStringLiteral("Parcels"),
          QStringLiteral("Anfragen"),
          QStringLiteral("Kofi Mensah"),
          QStringLiteral("Mara Kowalska"),
          QStringLiteral("Ruth Okonkwo"),
          QStringLiteral("Sam Okafor"),
          QStringLiteral("Jonas Abebe"),
          QStringLiteral("Pia Rossi"),
          QStringLiteral("Bernd Müller"),
          QStringLiteral("Anna-Katharina Freifrau"),
          QStringLiteral("نور"),
          QStringLiteral("李小明"),
          QStringLiteral("佐藤ゆい"),
          QStringLiteral("สมชาย"),
          QStringLiteral("דנה"),
          QStringLiteral("Ola"),
          QStringLiteral("Neighbour"),
          QStringLiteral("Prefers short answers."),
          QStringLiteral("Carrier lost two of ours"),
          QStringLiteral("depot in Łódź")});
}

void Gallery::know(const QStringList &texts)
{
    m_known += texts;
    m_known.removeAll(QString());
}

void Gallery::paint(const QString &name, QWidget &window, QSize size, bool isSharp)
{
    if (!name.startsWith(m_only) || (m_isGuide && !isInGuide(name)))
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
        save(name, window, appearance == ui::Appearance::Dark);
    }
}

void Gallery::save(const QString &name, QWidget &window, bool isDark)
{
    QString file = m_folder + u'/' + name;
    if (isDark)
        file += QStringLiteral("-dark");
    else if (!m_isGuide)
        file += QStringLiteral("-light");
    if (window.devicePixelRatioF() > 1.5)
        file += QStringLiteral("@2x");
    const QPixmap picture = window.grab(m_isGuide ? guidePart(name, window) : window.rect());
    if (!picture.toImage().convertToFormat(QImage::Format_RGB888).save(file + QStringLiteral(".png")))
        m_faults.append(name + QStringLiteral(": can't be written"));
    ++m_painted;
}

void Gallery::lookOver(const QString &name, const QWidget &window)
{
    QStringList faults = layoutFaults(window);
    if (m_isPseudo)
        faults += untranslatedTexts(window, m_known, m_knownWhole);
    for (const QString &fault : std::as_const(faults))
        m_faults.append(name + QStringLiteral(": ") + fault);
}

}  // namespace daisychain::test
