#include "ui/spelling/spelling_button.h"

#include "ui/spelling/spelling_controller.h"
#include "ui/theme/theme.h"
#include "ui/widget/plain_text.h"

#include <QLocale>
#include <QMap>
#include <QMenu>

namespace daisychain::ui {

namespace {

/// Each language once, whatever regions there are dictionaries of.
QMap<QString, QString> choices(const QStringList &available)
{
    QMap<QString, QString> byWords;
    for (const QString &tag : available) {
        const QString primary = tag.section(u'-', 0, 0);
        const QString primaryWords = languageWords(primary);
        if (!byWords.contains(primaryWords))
            byWords.insert(primaryWords, primary);
    }
    return byWords;
}

}  // namespace

QString languageWords(const QString &tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C)
        return tag;
    const QString own = locale.nativeLanguageName();
    // "American English", "Austrian German": the region is nobody's question here.
    const bool isOne = !own.isEmpty() && !own.contains(u' ');
    return isOne ? own : QLocale::languageToString(locale.language());
}

SpellingButton::SpellingButton(SpellingController &controller, QWidget *parent)
    : QToolButton(parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("spelling"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMinimumHeight(space::Target);
    connect(this, &QToolButton::clicked, this, &SpellingButton::showChoices);
    connect(&controller, &SpellingController::languagesChanged, this, &SpellingButton::refresh);
    refresh();
}

void SpellingButton::refresh()
{
    QStringList words;
    for (const QString &tag : m_controller.languages())
        words.append(languageWords(tag));
    const QString missing = m_controller.missing();
    const QString what = !words.isEmpty()    ? words.join(QStringLiteral(", "))
                         : missing.isEmpty() ? tr("spelling off")
                                             : tr("no dictionary: %1").arg(languageWords(missing));
    const QString tags = words.isEmpty() ? missing : m_controller.languages().join(QStringLiteral(", "));
    setText((tags.isEmpty() ? QStringLiteral("–") : tags.toUpper()) +
            (missing.isEmpty() ? QStringLiteral(" ▾") : QStringLiteral(" ? ▾")));
    setAccessibleName(tr("Spelling: %1").arg(what));
    setToolTip(plainToolTip(
        accessibleName() + u'\n' +
        tr("The languages the spelling is checked by; F7 goes to the next word that none of them has.")));
    setEnabled(!m_controller.available().isEmpty());
}

void SpellingButton::showChoices()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QMap<QString, QString> all = choices(m_controller.available());
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        QAction *action = menu->addAction(each.key());
        action->setCheckable(true);
        action->setChecked(m_controller.languages().contains(each.value()));
        connect(action, &QAction::toggled, &m_controller, [this, tag = each.value()](bool isChosen) {
            QStringList languages = m_controller.languages();
            languages.removeAll(tag);
            if (isChosen)
                languages.append(tag);
            m_controller.choose(languages);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("don't check this one")), &QAction::triggered, &m_controller,
            [this] { m_controller.choose({}); });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

}  // namespace daisychain::ui
