#include "tests/support/desk_town.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace daisychain::test {

namespace {

Instant morning()
{
    return parseInstant("2026-03-04T09:00:00Z").value();
}

}  // namespace

DeskTown::DeskTown()
{
    account.identity = shop();
    account.id = accountIdFor(shop());
    account.handle = QStringLiteral("shop@flowers.example");
    account.displayName = QStringLiteral("Flower Shop");
    account.colour = QStringLiteral("#2F7D55");
    account.server = QUrl(QStringLiteral("https://flowers.example"));
    me = desk.addPerson(QStringLiteral("Jo Abebe"));
    sam = desk.addPerson(QStringLiteral("Sam Okafor"));
    desk.addAccount(account);
    FactBatch batch;
    batch.account = account.id;
    batch.profiles.append(profile(QStringLiteral("shop")));
    desk.tell(batch);
}

StreamId DeskTown::mentions()
{
    return {uuidFromName("mentions of shop")};
}

IdentityId DeskTown::identity(const QString &name)
{
    return {Network::Mastodon, QStringLiteral("https://flowers.example/@") + name};
}

PostId DeskTown::post(const QString &name)
{
    return {Network::Mastodon, QStringLiteral("https://flowers.example/p/") + name};
}

ProfileFact DeskTown::profile(const QString &name) const
{
    ProfileFact profile;
    profile.id = identity(name);
    profile.handle = name + QStringLiteral("@blumen.example");
    profile.displayName = name.at(0).toUpper() + name.sliced(1);
    return profile;
}

PostFact DeskTown::fact(const QString &name, const Said &said) const
{
    PostFact fact;
    fact.id = post(name);
    fact.version.order = said.version;
    fact.author = identity(said.by);
    if (!said.replyTo.isEmpty())
        fact.replyTo = post(said.replyTo);
    fact.created = morning() + std::chrono::minutes(said.minute);
    fact.visibility = said.visibility;
    fact.text = said.text;
    fact.language = QStringLiteral("en");
    for (const QString &mention : said.mentions)
        fact.mentions.append(PostMention{identity(mention), mention, {}});
    return fact;
}

void DeskTown::says(const QString &name, const Said &said)
{
    FactBatch batch;
    batch.account = account.id;
    batch.received = clock.now();
    batch.profiles.append(profile(said.by));
    batch.posts.append(fact(name, said));
    if (said.by != u"shop")
        batch.caught.append(CaughtFact{post(name), mentions(), batch.posts.first().created});
    desk.tell(batch);
}

ConversationSubject DeskTown::subject(const QString &anchor, const QString &customer) const
{
    return {post(anchor), identity(customer)};
}

QString DeskTown::handle(const QString &customer) const
{
    return desk.handleOfCustomer(identity(customer));
}

void settle()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
}

}  // namespace daisychain::test
