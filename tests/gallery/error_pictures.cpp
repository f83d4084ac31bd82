#include "core/base/id.h"
#include "core/network/bluesky/parse_error.h"
#include "core/network/feed/feed_fetch.h"
#include "core/network/mastodon/parse_error.h"
#include "core/network/send_failure.h"
#include "core/network/x/refusal.h"
#include "core/sync/send_step.h"
#include "tests/gallery/gallery.h"
#include "tests/support/desk_town.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"
#include "tests/support/kept_state.h"
#include "tests/support/kept_usage.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"
#include "ui/account/connect_form.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"
#include "ui/start/start_page.h"
#include "ui/theme/mark.h"

#include <QLineEdit>
#include <QPushButton>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// An answer as the network gives it, and what led to it.
struct Answered {
    const char *what;
    int status;
    const char *body;
    const char *header = "";
    const char *value = "";
    bool isRepeat = false;
};

// networks.md 1.2 and 1.4.
constexpr Answered MastodonSends[] = {
    {"A text one character too long", 422,
     R"({"error":"Validation failed: Text character limit of 500 exceeded"})"},
    {"The post it answers vanished", 404,
     R"({"error":"The post you are trying to reply to does not appear to exist."})"},
    {"A private text that names somebody else", 422,
     R"({"error":"This post would be sent to unexpected accounts","unexpected_accounts":[{"id":"3","acct":"pia@fiori.example"}]})"},
    {"A picture that is not ready", 422,
     R"({"error":"Cannot attach files that have not finished processing. Try again in a moment!"})"},
    {"Too many posts in three hours", 429, R"({"error":"Too many requests"})", "Retry-After", "420"},
    {"A server that is being looked after", 503, "<html><title>We'll be back soon</title></html>",
     "Retry-After", "30"},
    {"A failure on a repeat: it may stand", 500, R"({"error":"Internal Server Error"})", "", "", true},
    {"The sign-in was taken back", 401, R"({"error":"The access token was revoked"})"},
    {"Too long for GoToSocial", 400, R"-({"error":"text with spoiler exceed max chars (501)"})-"},
};
// networks.md 2.4.
constexpr Answered BlueskySends[] = {
    {"A text one character too long", 400,
     R"({"error":"InvalidRequest","message":"Invalid app.bsky.feed.post record: Record/text must not be longer than 300 graphemes"})"},
    {"Its author lets us not answer", 200, ""},
    {"Another record has its key", 400, R"({"error":"InvalidSwap","message":"Record was at bafyreia"})"},
    {"A picture over the size", 413, R"({"error":"PayloadTooLarge","message":"request entity too large"})"},
    {"Too many posts in an hour", 429, R"({"error":"RateLimitExceeded","message":"Rate Limit Exceeded"})",
     "Retry-After", "290"},
    {"The app password was taken back", 401,
     R"({"error":"AuthenticationRequired","message":"Invalid identifier or password"})"},
    {"The account was taken down", 401,
     R"({"error":"AccountTakedown","message":"Account has been taken down"})"},
    {"An app password without messages", 400, R"({"error":"InvalidToken","message":"Bad token method"})"},
    {"A server that can't just now", 502, R"({"error":"UpstreamFailure","message":"Upstream Failure"})"},
};
// networks.md 3.5 and 3.8.
constexpr Answered XSends[] = {
    {"Nobody asked us", 403,
     R"({"detail":"Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.","type":"about:blank","title":"Forbidden","status":403})"},
    {"The same text a second time", 403,
     R"({"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403})"},
    {"The same text after doubt: it may stand", 403,
     R"({"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403})",
     "", "", true},
    {"They take no messages", 403,
     R"({"detail":"You do not have permission to send Direct Messages to this participant.","type":"about:blank","title":"Forbidden","status":403})"},
    {"The account is suspended", 403,
     R"({"detail":"User has been suspended.","type":"https://api.x.com/2/problems/client-forbidden","title":"Forbidden","status":403})"},
    {"The credits are used up", 402,
     R"({"detail":"Your enrolled account does not have any credits to fulfill this request.","type":"https://api.x.com/2/problems/usage-capped","title":"UsageCapExceeded","status":402})"},
    {"The day's posts are used up", 429,
     R"({"detail":"Too Many Requests","type":"about:blank","title":"Too Many Requests","status":429})",
     "Retry-After", "840"},
    {"An older answer to the same", 429, R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})"},
    {"A field that it doesn't know", 400,
     R"({"errors":[{"parameters":{"mood":["kind"]},"message":"The property [$.mood] is not defined."}],"title":"Invalid Request","detail":"One or more parameters to your request was invalid.","type":"https://api.x.com/2/problems/invalid-request"})"},
    {"The sign-in is spent", 401,
     R"({"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"})"},
    {"A server that can't just now", 503,
     R"({"title":"Service Unavailable","detail":"Service Unavailable","type":"about:blank","status":503})"},
};

// What reading a stream is answered with.
constexpr Answered MastodonReads[] = {
    {"banned", 403, R"({"error":"This action is outside the authorized scopes"})"},
    {"slow", 429, R"({"error":"Too many requests"})", "X-RateLimit-Reset", "2026-03-04T10:05:00Z"},
    {"down", 503, "<html><title>We'll be back soon</title></html>"},
};
constexpr Answered BlueskyReads[] = {
    {"odd query", 400, R"({"error":"BadQueryString","message":"Invalid query string"})"},
    {"blocked", 400, R"({"error":"BlockedByActor","message":"Requester is blocked by actor"})"},
    {"searching not allowed", 403, R"({"error":"Forbidden","message":"Forbidden"})"},
};
constexpr Answered XReads[] = {
    {"a second stream", 429,
     R"({"title":"ConnectionException","connection_issue":"TooManyConnections","type":"https://api.x.com/2/problems/streaming-connection","detail":"This stream is currently at the maximum allowed connection limit."})"},
    {"not ours to read", 403,
     R"({"title":"Authorization Error","detail":"Sorry, you are not authorized to see the user with id: [7].","type":"https://api.x.com/2/problems/not-authorized-for-resource"})"},
    {"too many rules", 400,
     R"({"title":"RuleCapExceeded","detail":"Rule cap exceeded: 1000 rules","type":"https://api.x.com/2/problems/rule-cap"})"},
    {"no credits", 402,
     R"({"detail":"Your enrolled account does not have any credits to fulfill this request.","type":"https://api.x.com/2/problems/usage-capped","title":"UsageCapExceeded","status":402})"},
};
constexpr Answered FeedReads[] = {
    {"taken away", 410, ""},
    {"not found", 404, ""},
    {"overloaded", 503, "", "Retry-After", "Wed, 04 Mar 2026 10:20:00 GMT"},
};

// What signing in is answered with.
struct RefusedSignIn {
    Network network;
    Answered answer;
};
constexpr RefusedSignIn SignIns[] = {
    {Network::Mastodon, {"disabled", 403, R"({"error":"Your login is currently disabled"})"}},
    {Network::Mastodon, {"no-such-server", 404, ""}},
    {Network::Mastodon,
     {"denied", 400,
      R"({"error":"invalid_grant","error_description":"The provided authorization grant is invalid, expired or revoked."})"}},
    {Network::Bluesky,
     {"wrong", 401, R"({"error":"AuthenticationRequired","message":"Invalid identifier or password"})"}},
    {Network::Bluesky,
     {"taken-down", 401, R"({"error":"AccountTakedown","message":"Account has been taken down"})"}},
    {Network::Bluesky,
     {"slow-down", 429, R"({"error":"RateLimitExceeded","message":"Rate Limit Exceeded"})", "Retry-After",
      "290"}},
    {Network::X,
     {"denied", 400,
      R"({"error":"invalid_request","error_description":"Value passed for the authorization code was invalid."})"}},
};

http::HttpAnswer answerOf(const Answered &told)
{
    http::HttpAnswer answer;
    answer.status = told.status;
    answer.body = told.body;
    answer.url = QUrl(QStringLiteral("https://social.example/api"));
    answer.headers = {{"Content-Type", answer.body.startsWith('<') ? "text/html" : "application/json"}};
    if (*told.header != '\0')
        answer.headers.append(http::HttpHeader{told.header, told.value});
    return answer;
}

/// The error as the network's own part of the program makes it.
Error errorOf(Network network, const Answered &told, Instant now)
{
    const http::HttpAnswer answer = answerOf(told);
    switch (network) {
    case Network::Mastodon:
        return network::serverError(answer, now);
    case Network::Bluesky:
        if (told.status == 200)
            return {ErrorCode::Refused, {QStringLiteral("replyDisabled"), QStringLiteral("200")}};
        return network::bluesky::xrpcError(answer, now,
                                           answer.body.contains("Bad token method")
                                               ? network::bluesky::XrpcService::Chat
                                               : network::bluesky::XrpcService::Network);
    case Network::X:
        return network::x::readRefusal(answer, now).error;
    case Network::Feed:
    case Network::Address:  // nobody is asked about those
        break;
    }
    const network::FetchDecision decision = network::decideFetch({}, {}, answer, now);
    if (decision.step == network::FetchStep::Gone)
        return {ErrorCode::Refused, {QStringLiteral("gone"), QStringLiteral("410")}};
    Error error = decision.error.value_or(Error{ErrorCode::Protocol});
    error.retryAfterSec = int(decision.wait.count());
    return error;
}

RetryKind keptBy(Network network)
{
    return network == Network::Mastodon ? RetryKind::Keyed : RetryKind::OwnRecordKey;
}

/// As it reaches the outbox.
Error sendErrorOf(Network network, const Answered &told, Instant now)
{
    if (network == Network::X)
        return network::x::classifySend(network::x::readRefusal(answerOf(told), now), told.isRepeat);
    const Error error = errorOf(network, told, now);
    return told.status == 200
               ? error
               : network::classifySend({error, told.status, RetrySafety{keptBy(network)}, told.isRepeat});
}

/// A desk with one account, a window with outbox and settings over it.
class Office {
public:
    Office(Gallery &gallery, Network network)
        : m_gallery(gallery)
        , m_network(network)
    {
        m_me = m_desk.addPerson(QStringLiteral("Jo Abebe"));
        m_account.network = network;
        m_account.identity = {network, QStringLiteral("shop")};
        m_account.id = accountIdFor(m_account.identity);
        m_account.handle = QStringLiteral("help.shop.example");
        m_account.displayName = QStringLiteral("Marigold");
        m_desk.addAccount(m_account);
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
    }

    void sends(const Answered &told)
    {
        const int number = ++m_count;
        PostFact question;
        question.id = {m_network, QStringLiteral("question/%1").arg(number)};
        question.author = {m_network, QStringLiteral("customer/%1").arg(number)};
        question.created = m_clock.now() - std::chrono::minutes(number);
        question.text = QStringLiteral("Is anybody there?");
        ProfileFact asker;
        asker.id = question.author;
        asker.displayName = QString::fromUtf8(Names[(number - 1) % int(std::size(Names))]);
        asker.handle = QStringLiteral("customer%1.example").arg(number);
        FactBatch batch;
        batch.account = m_account.id;
        batch.received = question.created;
        batch.posts = {question};
        batch.profiles = {asker};
        batch.caught = {{question.id, streamIdFor(m_account.id, StreamKind::Mentions, {}), question.created}};
        m_desk.tell(batch);
        HandOver reply{{newUuid(m_clock.now())},
                       m_account.id,
                       question.id,
                       QString::fromUtf8(told.what),
                       {},
                       QStringLiteral("en"),
                       Visibility::Public,
                       {{question.id, question.version}},
                       false};
        m_desk.decides(m_me, m_clock.now(), ConversationSubject{question.id, question.author}, reply);
        end(reply.reply, sendErrorOf(m_network, told, m_clock.now()));
        m_gallery.know({reply.text, asker.displayName});
    }
    void reads(const Answered &told)
    {
        Stream stream;
        stream.account = m_account.id;
        stream.kind = StreamKind::Search;
        stream.argument = QString::fromUtf8(told.what);
        stream.id = streamIdFor(stream.account, stream.kind, stream.argument);
        (void)m_desk.saveStream(stream);
        const Error error = errorOf(m_network, told, m_clock.now());
        health.now.troubles.insert(stream.id, error);
        m_gallery.know({stream.argument});
        know(error);
    }
    QWidget &show(const QString &screen)
    {
        m_window.addScreen(&m_outbox, true);
        m_window.addScreen(&m_settingsScreen, true);
        m_window.resize(Usual);
        m_window.showScreen(screen);
        m_window.show();
        if (screen == u"settings")
            m_settingsScreen.activate();
        settle();
        return m_window;
    }
    void showSetting(const QString &id)
    {
        m_settingsScreen.focusSetting(id);
        settle();
    }

    SaidHealth health;

private:
    static constexpr const char *Names[] = {"Mara Kowalska", "Jonas Abebe",  "佐藤ゆい",   "نور الهدى",
                                            "Ola Nordmann",  "Bernd Müller", "Pia Rossi",  "Tom O’Brien",
                                            "דנה לוי",       "Kofi Mensah",  "Li Xiaoming"};

    void know(const Error &error) { m_gallery.know(error.arguments); }
    /// What the sender makes of it.
    void end(ReplyId reply, const Error &error)
    {
        know(error);
        OutboxRow row;
        row.attempts = 1;
        row.sentFrom = m_clock.now();
        const auto safety = m_network == Network::X ? RetrySafety{} : RetrySafety{keptBy(m_network)};
        const sync::SendStep step = sync::afterAttempt(row, safety, {{}, error, m_clock.now()});
        m_desk.failAttempt(reply, error, step.to, step.nextTry, step.stop);
    }

    Gallery &m_gallery;
    Network m_network;
    FakeClock m_clock{"2026-03-04T10:00:00Z"};
    FakeDesk m_desk{m_clock};
    PersonId m_me;
    Account m_account;
    int m_count = 0;
    MemorySettings m_settings;
    SaidSignIn m_signIn;
    KeptUsage m_usage;
    KeptState m_state;
    ui::Theme &m_theme = m_gallery.theme();
    ui::Icons m_icons{m_theme};
    ui::Commands m_commands{m_settings, m_icons};
    ui::UndoStack m_undo{m_desk, m_clock, m_me};
    ui::OutboxScreen m_outbox{{{m_desk, m_desk, m_desk, m_desk, m_desk.notices(), m_clock, m_me}, m_desk},
                              {m_theme, m_icons, m_commands, m_undo}};
    ui::SettingsScreen m_settingsScreen{{m_theme, m_icons, m_settings, m_commands, m_desk, m_signIn, m_state,
                                         m_desk.notices(), m_me, m_desk, m_usage, m_undo, m_clock, true,
                                         &health}};
    ui::MainWindow m_window{{m_theme, m_icons, m_clock, m_settings, m_commands, m_undo, health, {}}};
};

template <std::size_t Count>
void paintSends(Gallery &gallery, Network network, const QString &name, const Answered (&answers)[Count])
{
    Office office(gallery, network);
    for (const Answered &told : answers)
        office.sends(told);
    gallery.paint(QStringLiteral("error-send-") + name, office.show(QStringLiteral("outbox")), Usual);
}

template <std::size_t Count>
void paintReads(Gallery &gallery, Network network, const QString &name, const Answered (&answers)[Count])
{
    Office office(gallery, network);
    for (const Answered &told : answers)
        office.reads(told);
    QWidget &window = office.show(QStringLiteral("settings"));
    office.showSetting(QStringLiteral("streams.list"));
    gallery.paint(QStringLiteral("error-read-") + name, window, Usual);
}

void paintSignIn(Gallery &gallery, const RefusedSignIn &refused)
{
    const ui::Icons icons(gallery.theme());
    const QString typed = QStringLiteral("help.shop.example");
    SaidSignIn signIn;
    const Error error = errorOf(refused.network, refused.answer, FakeClock().now());
    signIn.page = Failure(error);
    signIn.account = Failure(error);
    gallery.know(error.arguments + QStringList{typed});
    ui::StartPage page(signIn, gallery.theme(), icons, QStringLiteral("Jo Abebe"));
    page.resize(Usual);
    page.show();
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (button->text() == ui::networkTitle(refused.network) && button->isVisibleTo(&page))
            button->click();
    }
    auto *form = page.findChild<ui::ConnectForm *>();
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->isVisibleTo(&page) && field->text().isEmpty())
            field->setText(typed);
    }
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isDefault() && button->isEnabled() && button->isVisibleTo(&page)) {
            button->click();
            break;
        }
    }
    settle();
    gallery.paint(QStringLiteral("error-sign-in-%1-%2")
                      .arg(ui::networkTitle(refused.network).toLower(), QLatin1String(refused.answer.what)),
                  page, Usual);
}

}  // namespace

void paintErrors(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("error-")))
        return;
    paintSends(gallery, Network::Mastodon, QStringLiteral("mastodon"), MastodonSends);
    paintSends(gallery, Network::Bluesky, QStringLiteral("bluesky"), BlueskySends);
    paintSends(gallery, Network::X, QStringLiteral("x"), XSends);
    paintReads(gallery, Network::Mastodon, QStringLiteral("mastodon"), MastodonReads);
    paintReads(gallery, Network::Bluesky, QStringLiteral("bluesky"), BlueskyReads);
    paintReads(gallery, Network::X, QStringLiteral("x"), XReads);
    paintReads(gallery, Network::Feed, QStringLiteral("feeds"), FeedReads);
    for (const RefusedSignIn &refused : SignIns)
        paintSignIn(gallery, refused);
}

}  // namespace daisychain::test
