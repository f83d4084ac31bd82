// The fake desk's customers.
#include "tests/support/fake_desk_answer.h"

#include <algorithm>

namespace daisychain::test {

namespace {

/// Everything that is searched, in small letters.
QString searchedText(const CustomerLine &line, const QString &notes)
{
    QString text = line.profile.handle + u' ' + line.profile.displayName + u' ' + notes;
    for (const StandingDetail &one : line.details)
        text += u' ' + one.detail.name + u' ' + one.detail.value;
    return text.toLower();
}

bool isMeant(const CustomerFilter &filter, const CustomerLine &line)
{
    const auto says = [&](DetailField field, const QString &value) {
        return value.isEmpty() || detailValue(line.details, field).compare(value, Qt::CaseInsensitive) == 0;
    };
    return (filter.mark.isEmpty() || !detailValue(line.details, DetailField::Mark, filter.mark).isEmpty()) &&
           says(DetailField::Plan, filter.plan) && says(DetailField::Organisation, filter.organisation) &&
           (!filter.hasMail || !detailValue(line.details, DetailField::EMail).isEmpty()) &&
           (!filter.hasOpenPromise || line.promiseDue) &&
           (!filter.network || line.networks.contains(*filter.network));
}

bool isBefore(CustomerOrder order, const CustomerCursor &a, const CustomerCursor &b)
{
    switch (order) {
    case CustomerOrder::LastContact:
        return a.at != b.at ? a.at > b.at : a.key > b.key;
    case CustomerOrder::Name:
        return a.name != b.name ? a.name < b.name : a.key < b.key;
    case CustomerOrder::Since:
        break;
    }
    return a.at != b.at ? a.at < b.at : a.key < b.key;
}

CustomerCursor cursorOf(CustomerOrder order, const CustomerLine &line)
{
    constexpr qint64 Never = qint64(1) << 53;
    const auto key = qint64(qHash(line.profile.id) >> 1);
    switch (order) {
    case CustomerOrder::LastContact:
        return {{}, line.lastContact ? line.lastContact->ms : 0, key};
    case CustomerOrder::Name:
        return {customerName(line.profile, line.details).toLower(), 0, key};
    case CustomerOrder::Since:
        break;
    }
    return {{}, line.since ? line.since->ms : Never, key};
}

}  // namespace

bool isMeant(const HistoryFilter &filter, const QueueRow &row)
{
    if (filter.network && row.network != *filter.network)
        return false;
    switch (filter.kind) {
    case HistoryFilter::Kind::Any:
        return true;
    case HistoryFilter::Kind::NotDone:
        return row.view.status != Status::Done;
    case HistoryFilter::Kind::Praise:
        return row.view.isPraise;
    case HistoryFilter::Kind::Promised:
        return !row.view.promises.isEmpty();
    case HistoryFilter::Kind::Given:
        return !row.view.gestures.isEmpty();
    case HistoryFilter::Kind::Noted:
        return row.view.noteCount > 0;
    case HistoryFilter::Kind::Private:
        return row.view.privateAccount.has_value();
    }
    return true;
}

QList<IdentityId> FakeDesk::identitiesOf(const IdentityId &identity) const
{
    const QList<bool> active = activeActions(m_actions);
    QList<IdentityId> identities{identity};
    for (qsizetype at = 0; at < identities.size(); ++at) {
        for (qsizetype i = 0; i < m_actions.size(); ++i) {
            const auto *subject = std::get_if<CustomerSubject>(&m_actions[i].subject);
            const auto *link = std::get_if<LinkIdentity>(&m_actions[i].payload);
            if (!active[i] || subject == nullptr || link == nullptr)
                continue;
            for (const auto &[one, other] :
                 {std::pair(subject->customer, link->other), std::pair(link->other, subject->customer)}) {
                if (one == identities[at] && !identities.contains(other))
                    identities.append(other);
            }
        }
    }
    return identities;
}

QList<StandingDetail> FakeDesk::detailsOf(const QList<IdentityId> &identities) const
{
    QList<StandingDetail> details;
    for (const IdentityId &identity : identities) {
        QList<Action> actions;
        QList<qint64> places;
        for (qsizetype i = 0; i < m_actions.size(); ++i) {
            if (m_actions[i].subject == Subject(CustomerSubject{identity})) {
                actions.append(m_actions[i]);
                places.append(i);
            }
        }
        for (StandingDetail one : foldDetails(actions)) {
            one.order = places[one.order];
            details.append(one);
        }
    }
    return joinedDetails(std::move(details));
}

void FakeDesk::addPast(const Folded &folded, Instant now, CustomerCard &card) const
{
    const QueueRow row = rowOf(folded, {}, now);
    ++card.conversationCount;
    card.dueCount += isDue(folded.view, now) ? 1 : 0;
    card.past.praised += folded.view.isPraise ? 1 : 0;
    card.past.thanked += folded.view.isThanked ? 1 : 0;
    const auto name = [this](PersonId person) {
        const auto found = std::ranges::find(m_persons, person, &Person::id);
        return found == m_persons.end() ? QString() : found->name;
    };
    for (const PromiseView &promise : folded.view.promises) {
        const PromiseState state = stateOf(promise, now);
        card.past.kept += state == PromiseState::Kept ? 1 : 0;
        card.past.late += state == PromiseState::KeptLate ? 1 : 0;
        card.past.broken += state == PromiseState::Broken ? 1 : 0;
        card.promises.append({promise,
                              folded.handle,
                              name(promise.giver),
                              name(promise.owner),
                              row.network,
                              row.customerName,
                              row.customerHandle,
                              {promise.due, 0}});
    }
    for (const GestureView &gesture : folded.view.gestures)
        card.gestures.append({gesture,
                              folded.handle,
                              name(gesture.giver),
                              row.network,
                              row.customerName,
                              row.customerHandle,
                              {gesture.at, 0}});
}

QFuture<Result<CustomerCard>> FakeDesk::customer(IdentityId identity, Instant now, StoreVersion)
{
    return answer<CustomerCard>([=, this]() -> Result<CustomerCard> {
        const QList<IdentityId> identities = identitiesOf(identity);
        if (!m_profiles.contains(identity))
            return Failure(Error{ErrorCode::NotFound});
        CustomerCard card;
        for (const IdentityId &one : identities)
            card.identities.append(m_profiles.value(one));
        card.details = detailsOf(identities);
        const QList<bool> active = activeActions(m_actions);
        for (qsizetype i = m_actions.size() - 1; i >= 0; --i) {
            const IdentityId about = customerOf(m_actions[i].subject);
            if (!identities.contains(about))
                continue;
            if (std::holds_alternative<Note>(m_actions[i].payload))
                card.notes.append(entryOf(i));
            if (const auto *link = std::get_if<LinkIdentity>(&m_actions[i].payload);
                link != nullptr && active[i])
                card.links.prepend(IdentityLink{about, link->other, link->evidence, m_actions[i].id});
        }
        for (const Folded &one : folded()) {
            if (identities.contains(one.key.customer))
                addPast(one, now, card);
        }
        std::ranges::stable_sort(card.promises, [](const PromiseRow &a, const PromiseRow &b) {
            const bool isOpenA = !a.promise.kept;
            return isOpenA != !b.promise.kept ? isOpenA : isOpenA ? a.cursor < b.cursor : b.cursor < a.cursor;
        });
        std::ranges::stable_sort(card.gestures,
                                 [](const auto &a, const auto &b) { return b.cursor < a.cursor; });
        for (const auto &versions : m_posts) {
            const PostFact &post = versions.last();
            if (identities.contains(post.author) && (!card.firstPost || post.created < *card.firstPost))
                card.firstPost = post.created;
        }
        card.version = m_version;
        return card;
    });
}

QFuture<Result<QueuePage>> FakeDesk::customerConversations(IdentityId identity, HistoryFilter filter,
                                                           std::optional<QueueCursor> from,
                                                           PageDirection direction, int limit, StoreVersion)
{
    return answer<QueuePage>([=, this]() -> Result<QueuePage> {
        QueuePage page;
        const QList<IdentityId> identities = identitiesOf(identity);
        const bool isDown = direction == PageDirection::After;
        for (const Folded &one : folded()) {
            if (!identities.contains(one.key.customer))
                continue;
            QueueRow row = rowOf(one, {}, m_clock.now());
            row.cursor.rank = QueueRank::Ordinary;
            row.cursor.at = one.view.lastAt;
            if (isMeant(filter, row) && (!from || (isDown ? row.cursor < *from : *from < row.cursor)))
                page.rows.append(row);
        }
        std::ranges::sort(page.rows, [isDown](const auto &a, const auto &b) {
            return isDown ? b.cursor < a.cursor : a.cursor < b.cursor;
        });
        page.hasMore = page.rows.size() > limit;
        page.rows = page.rows.first(std::min<qsizetype>(limit, page.rows.size()));
        if (!isDown)
            std::ranges::reverse(page.rows);
        page.version = m_version;
        return page;
    });
}

QFuture<Result<QList<ProfileFact>>> FakeDesk::findIdentities(QString text, int limit)
{
    return answer<QList<ProfileFact>>([=, this]() -> Result<QList<ProfileFact>> {
        const QString start = text.startsWith(u'@') ? text.sliced(1) : text;
        QList<ProfileFact> found;
        for (const ProfileFact &profile : m_profiles) {
            if (profile.handle.startsWith(start, Qt::CaseInsensitive) && found.size() < limit)
                found.append(profile);
        }
        return found;
    });
}

std::optional<CustomerLine> FakeDesk::customerLine(const IdentityId &identity) const
{
    const QList<IdentityId> identities = identitiesOf(identity);
    if (m_own.contains(identity) || *std::min_element(identities.begin(), identities.end()) != identity)
        return std::nullopt;
    CustomerLine line;
    line.profile = m_profiles.value(identity);
    line.details = detailsOf(identities);
    for (const IdentityId &one : identities) {
        if (!line.networks.contains(one.network))
            line.networks.append(one.network);
    }
    for (const Folded &one : folded()) {
        if (!identities.contains(one.key.customer))
            continue;
        line.lastContact = std::max(line.lastContact.value_or(Instant{}), one.view.lastAt);
        const Instant first = m_briefs.value(one.view.anchor).created;
        line.since = line.since ? std::min(*line.since, first) : first;
        if (const PromiseView *next = nextPromise(one.view.promises); next != nullptr)
            line.promiseDue = std::min(line.promiseDue.value_or(next->due), next->due);
    }
    const QString said = detailValue(line.details, DetailField::Date, QStringLiteral("since"));
    if (const auto since = parseInstant((said + QStringLiteral("T00:00:00Z")).toUtf8()))
        line.since = since;
    if (!line.lastContact && line.details.isEmpty())
        return std::nullopt;
    return line;
}

QFuture<Result<CustomerPage>> FakeDesk::customers(CustomerQuery query, std::optional<CustomerCursor> from,
                                                  PageDirection direction, int limit)
{
    return answer<CustomerPage>([=, this]() -> Result<CustomerPage> {
        CustomerPage page;
        page.version = m_version;
        const QStringList words = query.text.toLower().split(u' ', Qt::SkipEmptyParts);
        const bool isDown = direction == PageDirection::After;
        for (const ProfileFact &profile : m_profiles) {
            auto line = customerLine(profile.id);
            if (!line || !isMeant(query.filter, *line))
                continue;
            QString notes;
            for (const Action &action : m_actions) {
                const auto *note = std::get_if<Note>(&action.payload);
                if (note != nullptr && action.subject == Subject(CustomerSubject{profile.id}))
                    notes += u' ' + note->text;
            }
            const QString text = searchedText(*line, notes);
            line->cursor = cursorOf(query.order, *line);
            const bool isBeyond = !from || (isDown ? isBefore(query.order, *from, line->cursor)
                                                   : isBefore(query.order, line->cursor, *from));
            if (isBeyond &&
                std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); }))
                page.rows.append(*line);
        }
        std::ranges::sort(page.rows, [&](const CustomerLine &a, const CustomerLine &b) {
            return isDown ? isBefore(query.order, a.cursor, b.cursor)
                          : isBefore(query.order, b.cursor, a.cursor);
        });
        page.hasMore = page.rows.size() > limit;
        page.rows = page.rows.first(std::min<qsizetype>(limit, page.rows.size()));
        if (!isDown)
            std::ranges::reverse(page.rows);
        return page;
    });
}

QFuture<Result<QStringList>> FakeDesk::detailValues(DetailField field, QString beginning, int limit)
{
    return answer<QStringList>([=, this]() -> Result<QStringList> {
        QStringList values;
        for (const ProfileFact &profile : m_profiles) {
            const QString value = detailValue(detailsOf({profile.id}), field);
            if (!value.isEmpty() && value.startsWith(beginning, Qt::CaseInsensitive) &&
                !values.contains(value))
                values.append(value);
        }
        values.sort(Qt::CaseInsensitive);
        return values.first(std::min<qsizetype>(limit, values.size()));
    });
}

QFuture<Result<qint64>> FakeDesk::takeIn(int)
{
    return answer<qint64>([]() -> Result<qint64> { return 0; });
}

}  // namespace daisychain::test
