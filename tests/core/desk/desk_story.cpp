#include "tests/core/desk/desk_story.h"

#include "tests/support/catch.h"

namespace daisychain::test {

namespace {

constexpr Instant Morning{1772611200000};
const StreamId Mentions{uuidFromName("mentions of shop")};

}  // namespace

DeskStory::DeskStory()
{
    own.insert(shop(), shopAccount());
    own.insert(care(), careAccount());
}

IdentityId DeskStory::identity(const QString &name) const
{
    return {Network::Mastodon, QStringLiteral("https://flowers.example/@") + name};
}

PostId DeskStory::post(const QString &name) const
{
    return {Network::Mastodon, QStringLiteral("https://flowers.example/p/") + name};
}

PersonId DeskStory::person(const QString &name) const
{
    return {uuidFromName("person " + name.toUtf8())};
}

void DeskStory::says(const QString &name, const Said &said)
{
    FactBatch batch;
    batch.account = shopAccount();
    PostFact fact;
    fact.id = post(name);
    fact.version.order = said.edit;
    fact.author = identity(said.by);
    if (!said.replyTo.isEmpty())
        fact.replyTo = post(said.replyTo);
    fact.created = Morning + std::chrono::minutes(said.minute);
    fact.visibility = said.visibility;
    for (const QString &mention : said.mentions)
        fact.mentions.append(PostMention{identity(mention), mention, {}});
    batch.posts.append(fact);
    if (said.isCaught)
        batch.caught.append(CaughtFact{fact.id, Mentions, fact.created});
    facts.append(batch);
}

void DeskStory::deletes(const QString &name)
{
    FactBatch batch;
    batch.account = shopAccount();
    batch.deleted.append(post(name));
    facts.append(batch);
}

ActionId DeskStory::decides(const QString &by, const QString &anchor, const QString &customer,
                            ActionPayload payload)
{
    const ActionId id{newUuid(Morning)};
    actions.append(Action{id, person(by), Morning, Audience::Desk,
                          ConversationSubject{post(anchor), identity(customer)}, std::move(payload)});
    return id;
}

Seen DeskStory::seen(const QStringList &posts, int edit) const
{
    Seen seen;
    for (const QString &name : posts)
        seen.append({post(name), PostVersion{edit, {}}});
    return seen;
}

QHash<ConversationKey, ConversationView> DeskStory::views() const
{
    DeskFacts known;
    for (const FactBatch &batch : facts)
        known.apply(batch);
    return foldDesk(known.posts(), actions, own);
}

ConversationView DeskStory::only(const QString &customer) const
{
    std::optional<ConversationView> found;
    for (const ConversationView &view : views()) {
        if (view.customer != identity(customer))
            continue;
        INFO("conversations of " << customer.toStdString());
        REQUIRE_FALSE(found.has_value());
        found = view;
    }
    REQUIRE(found.has_value());
    return *found;
}

}  // namespace daisychain::test
