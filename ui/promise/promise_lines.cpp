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
    connect(&m_promises, &ReplyPromises::changed, this, &PromiseLines::refresh);
    refresh();
}

void PromiseLines::setKey(const QString &key)
{
    m_key = key;
    refresh();
}

void PromiseLines::refresh()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    bool hasKey = true;  // the first that isn't taken has it
    for (qsizetype i = 0; i < std::min(MostLines, m_promises.offers().size()); ++i) {
        addOffer(i, hasKey && !m_promises.offers()[i].isTaken);
        hasKey = hasKey && m_promises.offers()[i].isTaken;
    }
    for (const ReplyPromises::Telling &telling : m_promises.tellings())
        addTelling(telling);
    setVisible(m_column->count() > 0);
}

void PromiseLines::addOffer(qsizetype index, bool hasKey)
{
    const ReplyPromises::Offer &offer = m_promises.offers()[index];
    const Instant now = m_clock.now();
    auto *line = new QuietLine(m_theme, m_icons, this);
    const QString due = dueWords(offer.due, now);
    QString words = tr("A promise of yours? Due %1.").arg(due);
    if (offer.isTaken)
        words = tr("Promised by you when this is sent: due %1.").arg(due);
    if (offer.isGuessed)
        words += u' ' + tr("The text names no exact time.");
    line->say(QStringLiteral("promise"), offer.isTaken ? &Tokens::good : &Tokens::textMuted, words);
    QPushButton *button = line->addButton(QStringLiteral("takePromise"));
    QString name = offer.isTaken ? tr("don't promise") : tr("promise it");
    button->setAccessibleName(name);
    if (hasKey && !m_key.isEmpty())
        name += QStringLiteral("  ") + m_key;
    button->setText(name);
    connect(button, &QPushButton::clicked, &m_promises,
            [this, index, isTaken = !offer.isTaken] { m_promises.setTaken(index, isTaken); });
    m_column->addWidget(line);
}

void PromiseLines::addTelling(const ReplyPromises::Telling &telling)
{
    auto *line = new QuietLine(m_theme, m_icons, this);
    const QString what = text::isolated(text::plainLine(telling.promise.text, MostWords));
    line->say(
        QStringLiteral("promise"), &Tokens::good,
        telling.due
            ? tr("With this reply “%1” is put off: due %2.").arg(what, dueWords(*telling.due, m_clock.now()))
            : tr("With this reply “%1” is kept.").arg(what));
    QPushButton *button = line->addButton(QStringLiteral("leaveUntold"));
    button->setText(tr("not with this reply"));
    connect(button, &QPushButton::clicked, &m_promises,
            [this, promise = telling.promise.id] { m_promises.leaveUntold(promise); });
    m_column->addWidget(line);
}

}  // namespace daisychain::ui
