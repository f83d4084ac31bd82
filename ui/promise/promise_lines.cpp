#include "ui/promise/promise_lines.h"

#include "core/text/visible_text.h"
#include "ui/promise/promise_words.h"
#include "ui/widget/quiet_line.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr qsizetype MostLines = 3;
constexpr int MostWords = 60;

}  // namespace

PromiseLines::PromiseLines(ReplyPromises &promises, const Clock &clock, const Theme &theme,
                           const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_promises(promises)
    , m_clock(clock)
    , m_theme(theme)
    , m_icons(icons)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("promises"));
    setAccessibleName(tr("What the reply promises"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (qsizetype i = 0; i < MostLines; ++i) {
        m_offers.append(addLine(QStringLiteral("takePromise")));
        connect(m_offers.last().button, &QPushButton::clicked, this, [this, i] {
            if (i < m_promises.offers().size())
                m_promises.setTaken(i, !m_promises.offers()[i].isTaken);
        });
    }
    for (qsizetype i = 0; i < MostLines; ++i) {
        m_tellings.append(addLine(QStringLiteral("leaveUntold")));
        m_tellings.last().button->setText(tr("not with this reply"));
        connect(m_tellings.last().button, &QPushButton::clicked, this, [this, i] {
            if (const auto told = m_promises.tellings(); i < told.size())
                m_promises.leaveUntold(told[i].promise.id);
        });
    }
    connect(&m_promises, &ReplyPromises::changed, this, &PromiseLines::refresh);
    refresh();
}

PromiseLines::Line PromiseLines::addLine(const QString &button)
{
    auto *line = new QuietLine(m_theme, m_icons, this);
    m_column->addWidget(line);
    return {line, line->addButton(button)};
}

void PromiseLines::setKey(const QString &key)
{
    m_key = key;
    refresh();
}

void PromiseLines::refresh()
{
    const QList<ReplyPromises::Offer> &offers = m_promises.offers();
    const QList<ReplyPromises::Telling> tellings = m_promises.tellings();
    bool hasKey = true;  // the first that isn't taken has it
    for (qsizetype i = 0; i < MostLines; ++i) {
        m_offers[i].line->setVisible(i < offers.size());
        m_tellings[i].line->setVisible(i < tellings.size());
        if (i < tellings.size())
            showTelling(m_tellings[i], tellings[i]);
        if (i >= offers.size())
            continue;
        showOffer(m_offers[i], offers[i], hasKey && !offers[i].isTaken);
        hasKey = hasKey && offers[i].isTaken;
    }
    setVisible(!offers.isEmpty() || !tellings.isEmpty());
}

void PromiseLines::showOffer(const Line &line, const ReplyPromises::Offer &offer, bool hasKey)
{
    const QString due = dueWords(offer.due, m_clock.now());
    QString words = offer.isTaken ? tr("Promised by you when this is sent: due %1.").arg(due)
                                  : tr("A promise of yours? Due %1.").arg(due);
    if (offer.isGuessed)
        words += u' ' + tr("The text names no exact time.");
    line.line->say(QStringLiteral("promise"), offer.isTaken ? &Tokens::good : &Tokens::textMuted, words);
    QString name = offer.isTaken ? tr("don't promise") : tr("promise it");
    line.button->setAccessibleName(name);
    if (hasKey && !m_key.isEmpty())
        name += QStringLiteral("  ") + m_key;
    line.button->setText(name);
}

void PromiseLines::showTelling(const Line &line, const ReplyPromises::Telling &telling)
{
    const QString what = text::isolated(text::plainLine(telling.promise.text, MostWords));
    line.line->say(
        QStringLiteral("promise"), &Tokens::good,
        telling.due
            ? tr("With this reply “%1” is put off: due %2.").arg(what, dueWords(*telling.due, m_clock.now()))
            : tr("With this reply “%1” is kept.").arg(what));
}

}  // namespace daisychain::ui
