#include "ui/customer/promise_part.h"

#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/roster/desk_words.h"
#include "ui/roster/gesture_words.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int MostOpenShown = 10;
constexpr int MostGesturesShown = 3;
constexpr qsizetype LongestWords = 400;

}  // namespace

void PromisePart::show(const CustomerCard &card)
{
    remake([this, &card] {
        int shown = 0;
        for (const PromiseRow &row : card.promises) {
            if (row.promise.kept || ++shown > MostOpenShown)
                break;
            addPromise(row);
        }
        if (!card.gestures.isEmpty())
            addHeading(tr("daisies"));
        for (const GestureRow &row :
             card.gestures.first(std::min<qsizetype>(MostGesturesShown, card.gestures.size())))
            addGesture(row);
    });
    setVisible(lines()->count() > 0);
}

QString PromisePart::nameOf(PersonId person, const QString &name) const
{
    if (person == look().roster.me())
        return tr("you");
    return name.isEmpty() ? tr("a rule") : text::isolated(text::plainLine(name, 40));
}

void PromisePart::addPromise(const PromiseRow &row)
{
    const Instant now = look().clock.now();
    const bool isLate = row.promise.due <= now;
    addHeading(isLate ? tr("promised, and late") : tr("promised"));
    const QString words = text::plainLine(row.promise.text, LongestWords);
    (void)addLine(text::isolated(words), TypeSize::Strong);
    QString who = tr("by %1").arg(nameOf(row.promise.giver, row.giverName));
    if (row.promise.owner != row.promise.giver)
        who += QStringLiteral(" · ") + tr("now kept by %1").arg(nameOf(row.promise.owner, row.ownerName));
    (void)addLine(promiseStanding(row.promise, now) + QStringLiteral(" · ") + who, TypeSize::Small,
                  isLate ? &Tokens::late : &Tokens::textMuted);
    QHBoxLayout *line = addRow();
    QPushButton *open = addButton(line, tr("open its conversation"),
                                  tr("Open the conversation of the promise: %1").arg(words));
    line->addStretch(1);
    connect(open, &QPushButton::clicked, this, [this, handle = row.handle] { Q_EMIT openRequested(handle); });
}

void PromisePart::addGesture(const GestureRow &row)
{
    const GestureView &given = row.gesture;
    QStringList words{gestureWords(given.gesture)};
    if (!given.gesture.reason.isEmpty())
        words.append(text::isolated(text::plainLine(given.gesture.reason, 80)));
    (void)addLine(words.join(QStringLiteral(", ")));
    QStringList facts{dayTime(given.at, look().clock.now()),
                      tr("by %1").arg(nameOf(given.giver, row.giverName))};
    if (given.reaction)
        facts.append(reactionWords(*given.reaction));
    (void)addLine(facts.join(QStringLiteral(" · ")), TypeSize::Small, &Tokens::textMuted);
}

}  // namespace daisychain::ui
