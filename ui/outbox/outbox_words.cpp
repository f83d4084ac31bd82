#include "ui/outbox/outbox_words.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/thread/thread_words.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

/// Why an attempt did not end it and another follows; empty where the state alone says it.
QString delayWords(const OutboxRow &row)
{
    if (!row.lastError || isSettled(row.state))
        return {};
    switch (row.lastError->code) {
    case ErrorCode::Offline:
        return Words::tr("there was no connection");
    case ErrorCode::RateLimited:
        return Words::tr("the server asks us to slow down");
    case ErrorCode::Unavailable:
        return Words::tr("the server has trouble of its own");
    case ErrorCode::Unanswered:
        return Words::tr("the server did not answer");
    case ErrorCode::Unauthorized:
        return Words::tr("the account has to be connected again");
    default:
        return {};
    }
}

QString changeTitle(const OutboxEntry &entry, const QString &customer, const QString &as)
{
    const bool isRemoval = std::holds_alternative<RemovePost>(entry.change->action.payload);
    if (entry.customer.isEmpty())
        return isRemoval ? Words::tr("delete what %1 said", "a handle").arg(as)
                         : Words::tr("edit what %1 said", "a handle").arg(as);
    return isRemoval ? Words::tr("delete what %1 said to %2", "a handle, a customer").arg(as, customer)
                     : Words::tr("edit what %1 said to %2", "a handle, a customer").arg(as, customer);
}

}  // namespace

QString outboxTitle(const OutboxEntry &entry, const Roster &roster)
{
    const HandOver &content = entry.row.content;
    const Account *account = roster.account(content.account);
    const QString as = account != nullptr ? accountText(*account) : Words::tr("an account that is gone");
    const QString customer = text::isolated(text::plainLine(entry.customer, 60));
    if (entry.change)
        return changeTitle(entry, customer, as);
    const QString who =
        entry.customer.isEmpty() ? Words::tr("as %1").arg(as) : Words::tr("to %1, as %2").arg(customer, as);
    return who + QStringLiteral(", ") + visibilityWords(content.visibility);
}

QString outboxStanding(const OutboxEntry &entry, Instant now)
{
    const OutboxRow &row = entry.row;
    QStringList parts;
    if (row.state == OutboxState::Stopped && !entry.stopped) {
        parts.append(Words::tr("not sent"));
    } else if (entry.change) {
        const QString refusal = row.lastError ? refusalWords(*row.lastError) : QString();
        parts.append(
            ThreadWords::changeStanding({row.state, row.terms.notBefore, std::nullopt, refusal}, now));
    } else {
        ReplyStanding standing{row.state, row.terms.notBefore, entry.stopped, {}};
        if (row.state == OutboxState::Refused)
            standing.reason = StopReason::Refused;
        if (row.lastError)
            standing.detail = refusalWords(*row.lastError);
        parts.append(ThreadWords::standing(standing, now));
    }
    if (const QString delay = delayWords(row); !delay.isEmpty())
        parts.append(delay);
    if (row.attempts > 0)
        parts.append(Words::tr("attempts: %1").arg(row.attempts));
    if (row.nextTry && *row.nextTry > now && !isSettled(row.state))
        parts.append(Words::tr("next try in %1").arg(durationText(*row.nextTry - now)));
    if (row.terms.parts > 1)
        parts.append(Words::tr("part %1 of %2").arg(row.terms.part).arg(row.terms.parts));
    return parts.join(QStringLiteral(" · "));
}

std::optional<ChipLook> outboxChip(const OutboxEntry &entry)
{
    switch (entry.row.state) {
    case OutboxState::Stopped:
    case OutboxState::Refused:
        if (entry.change)
            return ChipLook{Words::tr("not done"), ChipTone::Late, {}};
        return ChipLook{Words::tr("not sent"), ChipTone::Late, {}};
    case OutboxState::Unknown:
    case OutboxState::ReadingBack:
        return ChipLook{Words::tr("no answer yet"), ChipTone::Soon, {}};
    case OutboxState::Sent:
        return ChipLook{Words::tr("sent"), ChipTone::Good, {}};
    default:
        return std::nullopt;
    }
}

QString outboxSentence(const OutboxEntry &entry, const Roster &roster, Instant now)
{
    return QStringList{outboxTitle(entry, roster), outboxStanding(entry, now),
                       text::plainLine(entry.row.content.text, 200)}
        .join(QStringLiteral(", "));
}

}  // namespace daisychain::ui
