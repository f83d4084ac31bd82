#include "tests/app/ctl/ctl_program.h"
#include "tests/support/shared_data.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

using Examples = QHash<QString, QJsonValue>;

QJsonValue jsonValue(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    REQUIRE_FALSE(document.isNull());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// Command name to the example in the guide.
Examples documented()
{
    static const QRegularExpression section(u"\\n### ([a-z -]+)\\n.*?```json\\n(.*?)```"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString guide = QString::fromUtf8(fileBytes(projectPath(u"resources/help/daisychainctl.md"_s)));
    Examples examples;
    QRegularExpressionMatchIterator sections = section.globalMatch(guide);
    while (sections.hasNext()) {
        const QRegularExpressionMatch match = sections.next();
        examples.insert(match.captured(1), jsonValue(match.captured(2).toUtf8()));
    }
    return examples;
}

/// Objects whose keys are names of something: of states, or of an action's own fields.
bool hasFreeKeys(const QString &path)
{
    return path.endsWith(u".payload"_s) || path.endsWith(u".outcomes"_s) || path.endsWith(u".desk.outbox"_s);
}

/// Where what was printed differs in kind from the example; null stands for anything.
void compare(const QJsonValue &example, const QJsonValue &real, const QString &path, QStringList &differences)
{
    if (example.isNull() || real.isNull() || hasFreeKeys(path))
        return;
    if (example.type() != real.type()) {
        differences.append(path + u": another type"_s);
    } else if (real.isArray()) {
        for (const QJsonValue item : real.toArray())
            compare(example.toArray().first(), item, path + u"[]"_s, differences);
    } else if (real.isObject()) {
        const QStringList known = example.toObject().keys();
        const QStringList printed = real.toObject().keys();
        for (const QString &key : known + printed) {
            if (known.contains(key) != printed.contains(key))
                differences.append(path + u'.' + key);
            else
                compare(example.toObject()[key], real.toObject()[key], path + u'.' + key, differences);
        }
    }
}

/// Runs commands and holds what they print against the guide.
class Guide {
public:
    explicit Guide(const CtlDesk &desk)
        : m_desk(desk)
        , m_examples(documented())
    {
    }

    QJsonValue run(const QString &name, const QStringList &more = {}, const QByteArray &input = {})
    {
        const QJsonValue real = jsonValue(m_desk.json(name.split(u' ') + more, input).out);
        check(name, real);
        return real;
    }
    void check(const QString &name, const QJsonValue &real)
    {
        m_used.insert(name);
        QStringList differences;
        compare(m_examples.value(name), real, name, differences);
        CHECK(differences == QStringList());
        CHECK(m_examples.contains(name));
    }
    QStringList unused() const
    {
        QStringList names;
        for (auto it = m_examples.begin(); it != m_examples.end(); ++it) {
            if (!m_used.contains(it.key()))
                names.append(it.key());
        }
        return names;
    }
    const Examples &examples() const { return m_examples; }

private:
    const CtlDesk &m_desk;
    const Examples m_examples;
    QSet<QString> m_used;
};

void changePost(Guide &guide, const QString &id)
{
    QString own;
    for (const QJsonValue post : guide.run(u"conversation"_s, {id}).toObject()[u"thread"].toArray()) {
        if (post[u"ours"].isString())
            own = post[u"id"].toString();
    }
    guide.run(u"post edit"_s, {id, own, u"--text"_s, u"On it now."_s});
    guide.run(u"send"_s, {u"--until-idle"_s});
    guide.run(u"post delete"_s, {id, own});
}

void workConversation(Guide &guide, const QString &id)
{
    guide.run(u"conversation"_s, {id});
    guide.run(u"suggest"_s, {id});
    guide.run(u"claim"_s, {id});
    guide.run(u"release"_s, {id});
    guide.run(u"note"_s, {id, u"Calls back"_s});
    guide.run(u"wait"_s, {id});
    guide.run(u"snooze"_s, {id, u"--for"_s, u"2h"_s});
    guide.run(u"done"_s, {id});
    guide.run(u"undo"_s, {id});
    guide.run(u"reopen"_s, {id});
    guide.run(u"reply"_s, {id, u"--text"_s, u"On it."_s});
    guide.run(u"outbox"_s);
    guide.run(u"send"_s, {u"--until-idle"_s});
    changePost(guide, id);
}

/// Also what needs a second account of ours.
void goPrivate(Guide &guide, const CtlDesk &desk, const DemoServer &server, const QString &id)
{
    guide.run(u"private"_s, {id, u"--text"_s, u"Your new number is 17."_s});
    guide.run(u"outbox"_s);
    guide.run(u"send"_s, {u"--until-idle"_s});
    guide.run(u"conversation"_s, {id});
    desk.json({u"account"_s, u"add"_s, u"--network"_s, u"mastodon"_s, u"--server"_s, server.url(),
               u"--token-stdin"_s, u"--key-file"_s},
              server.tokenOf("news"));
    guide.run(u"say-as"_s, {id, u"--account"_s, u"news"_s});
    guide.run(u"send"_s, {u"--until-idle"_s});
    desk.json({u"account"_s, u"remove"_s, u"news"_s});
}

void keepPromises(Guide &guide, const QString &id)
{
    const auto make = [&] {
        const QJsonValue made =
            guide.run(u"promise"_s, {id, u"--text"_s, u"A new one"_s, u"--due"_s, u"2100-01-01 09:00"_s});
        return made[u"promise"][u"id"].toString();
    };
    const QString promise = make();
    guide.run(u"promise list"_s);
    guide.run(u"promise take"_s, {promise});
    guide.run(u"reply"_s, {id, u"--text"_s, u"Still on it."_s});
    guide.run(u"promise renew"_s, {promise, u"--due"_s, u"2100-01-02 09:00"_s});
    guide.run(u"send"_s, {u"--until-idle"_s});
    guide.run(u"promise list"_s);
    guide.run(u"promise keep"_s, {promise});
    guide.run(u"promise list"_s, {u"--conversation"_s, id});
}

void giveSomething(Guide &guide, const QString &id)
{
    const QJsonValue given =
        guide.run(u"gesture"_s, {id, u"--kind"_s, u"credit"_s, u"--amount"_s, u"10.00"_s, u"--reason"_s,
                                 u"late parcel"_s, u"--words"_s, u"third time"_s});
    guide.run(u"gesture list"_s);
    guide.run(u"gesture totals"_s);
    guide.run(u"gesture react"_s, {given[u"gesture"][u"id"].toString(), u"--reaction"_s, u"glad"_s});
}

void saveReplies(Guide &guide, const CtlDesk &desk)
{
    guide.run(u"snippet add"_s, {u"late"_s, u"--text"_s, u"Hi {customer-first}"_s, u"--owner"_s, u"Sam"_s,
                                 u"--expires"_s, u"2100-01-01"_s});
    guide.run(u"snippet edit"_s, {u"late"_s, u"--language"_s, u"en"_s});
    guide.run(u"snippet show"_s, {u"late"_s});
    guide.run(u"snippet list"_s);
    guide.run(u"snippet export"_s, {desk.path(u"replies.json"_s)});
    guide.run(u"snippet import"_s, {desk.path(u"replies.json"_s)});
    guide.run(u"import replies"_s,
              {desk.write(u"replies.csv"_s, "name,text\nbye,Good bye\nodd,Hi {custmer}\n")});
    guide.run(u"snippet remove"_s, {u"late"_s});
}

}  // namespace

TEST_CASE("the guide shows each command's JSON as the program prints it", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    Guide guide(desk);
    const CtlRun added = desk.json({u"account"_s, u"add"_s, u"--network"_s, u"mastodon"_s, u"--server"_s,
                                    server.url(), u"--token-stdin"_s, u"--key-file"_s},
                                   server.token());
    guide.check(u"account add"_s, added.object());
    guide.run(u"account list"_s);
    guide.run(u"account check"_s, {u"help"_s});
    guide.run(u"account set"_s, {u"help"_s, u"--signature"_s, u"initials"_s});
    guide.run(u"person"_s, {u"--name"_s, u"Sam"_s});
    const QJsonValue tag = guide.run(u"stream add"_s, {u"help"_s, u"tag"_s, u"shop"_s});
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down? #shop"_s}});
    guide.run(u"collect"_s, {u"--once"_s});
    guide.run(u"stream list"_s);
    guide.run(u"stream remove"_s, {tag[u"id"].toString()});
    const QJsonValue queue = guide.run(u"queue"_s);
    REQUIRE(queue.toArray().size() == 1);
    workConversation(guide, queue[0][u"id"].toString());
    goPrivate(guide, desk, server, queue[0][u"id"].toString());
    keepPromises(guide, queue[0][u"id"].toString());
    giveSomething(guide, queue[0][u"id"].toString());
    saveReplies(guide, desk);
    guide.run(u"customer"_s, {queue[0][u"customer"][u"handle"].toString()});
    guide.run(u"customer show"_s, {queue[0][u"customer"][u"handle"].toString()});
    guide.run(u"search"_s, {u"down colour:red"_s});
    guide.run(u"import posts"_s,
              {u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"posts.csv"_s, "id,author,created,text\n1,mara,2019-03-04T09:15:00Z,@shop hi\n")});
    guide.run(
        u"import customers"_s,
        {desk.write(u"customers.csv"_s, "name,e-mail,number\nBen,b@example.org,17\nBen,b@example.org,17\n"
                                        "Bo,none,18\n")});
    guide.run(u"import conversations"_s,
              {desk.write(u"past.csv"_s, "ticket,author,e-mail,time,text\n"
                                         "17,Ben,b@example.org,2019-03-04 09:15,Where is it?\n"
                                         "18,Ben,b@example.org,soon,And that?\n")});
    guide.run(u"customer list"_s);
    const QString mara = queue[0][u"customer"][u"handle"].toString();
    guide.run(u"customer alike"_s, {mara});
    guide.run(u"customer link"_s, {mara, u"mara"_s, u"--because"_s, u"same name"_s});
    guide.run(u"customer unlink"_s, {mara, u"mara"_s});
    guide.run(u"customer export"_s, {mara, u"--to"_s, desk.path(u"mara.json"_s)});
    guide.run(u"customer erase"_s, {mara, u"--yes"_s});
    guide.run(u"text strip"_s, {}, "<p><a href=\"https://shop.example\">Hi</a></p>");
    const CtlRun measured =
        desk.run({u"text"_s, u"measure"_s, u"--network"_s, u"mastodon"_s}, "{\"text\":\"@mara hi\"}");
    guide.check(u"text measure"_s, measured.object());
    const CtlRun guarded = desk.run({u"text"_s, u"guard"_s}, "{\"text\":\"Is it order #12345?\"}");
    guide.check(u"text guard"_s, guarded.object());
    const CtlRun judged =
        desk.run({u"text"_s, u"valid"_s, u"--kind"_s, u"handle"_s}, "{\"text\":\"help.shop.example\"}");
    guide.check(u"text valid"_s, judged.object());
    const CtlRun promised = desk.run({u"text"_s, u"promise"_s}, "{\"text\":\"We will call you tomorrow.\"}");
    guide.check(u"text promise"_s, promised.object());
    const CtlRun guessed = desk.run({u"text"_s, u"language"_s}, "{\"text\":\"Wo bleibt denn mein Paket?\"}");
    guide.check(u"text language"_s, guessed.object());
    guide.run(u"feed parse"_s,
              {desk.write(u"news.xml"_s, "<rss version='2.0'><channel><title>News</title>"
                                         "<item><title>Up & running</title><category>status</category></item>"
                                         "</channel></rss>")});
    guide.run(u"usage"_s, {u"--cap"_s, u"20"_s});
    guide.run(u"rebuild"_s);
    guide.run(u"check"_s);
    guide.run(u"doctor"_s);
    guide.run(u"backup"_s, {desk.path(u"copy"_s)});
    guide.run(u"restore"_s, {desk.path(u"copy"_s)});
    guide.run(u"account remove"_s, {u"help"_s});
    CHECK(guide.unused() == QStringList());
}

TEST_CASE("the guide has a section for every command", "[ctl]")
{
    const CtlDesk desk;
    const Examples examples = documented();
    int seen = 0;
    for (const QByteArray &line : desk.run({u"--help"_s}).out.split('\n')) {
        if (!line.startsWith("  "))
            continue;
        const QString name = QString::fromUtf8(line.first(line.indexOf("  ", 2))).trimmed();
        INFO(name.toStdString());
        CHECK(examples.contains(name));
        ++seen;
    }
    CHECK(seen == examples.size());
}
