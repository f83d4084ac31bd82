#include "core/store/export_sink.h"

#include "core/desk/action_codec.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::store {

namespace {

using namespace Qt::StringLiterals;

constexpr auto Beginning =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n"
    "<title>What we hold about you</title>\n<style>\n"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}\n"
    "h2{margin-top:2.5rem;border-bottom:1px solid #ccc}\n"
    "article{margin:1rem 0;padding:.5rem 1rem;border-left:4px solid #ccc}\n"
    "article.ours{border-color:#3a7}\narticle.internal{background:#fff6dd;border-color:#c90}\n"
    "header,footer{color:#555;font-size:.85rem}\np{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem "
    "0}\n"
    "dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}\n"
    "</style>\n</head>\n<body>\n<h1>What we hold about you</h1>\n";

/// What might turn the page's own words around is shown as a sign.
QString escaped(const QString &text)
{
    QString safe = text.toHtmlEscaped();
    for (QChar &c : safe) {
        const char16_t unit = c.unicode();
        const bool isControl = (unit < 0x20 && unit != u'\n' && unit != u'\t') || unit == 0x7f;
        const bool isDirection = unit == 0x061c || unit == 0x200e || unit == 0x200f ||
                                 (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
        if (isControl || isDirection)
            c = QChar(0xfffd);
    }
    return safe;
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p dir=\"auto\">"_s + escaped(text) + u"</p>\n"_s;
}

QString term(const QString &name, const QString &value)
{
    return value.isEmpty()
               ? QString()
               : u"<dt>"_s + escaped(name) + u"</dt><dd dir=\"auto\">"_s + escaped(value) + u"</dd>\n"_s;
}

class HtmlExport final : public ExportSink {
public:
    explicit HtmlExport(QIODevice &out)
        : m_out(out)
    {
    }

    void head(const ExportedCustomer &customer, Instant now) override;
    void beginConversation(const ExportedConversation &conversation) override;
    void beginOtherPosts() override { heading(u"Other posts of yours"_s); }
    void post(const ThreadPost &post) override;
    void decision(const JournalEntry &entry) override;
    void end() override { put(u"</body>\n</html>\n"_s); }

private:
    void put(const QString &html) { m_out.write(html.toUtf8()); }
    void heading(const QString &text) { put(u"<h2>"_s + escaped(text) + u"</h2>\n"_s); }

    QIODevice &m_out;
};

void HtmlExport::head(const ExportedCustomer &customer, Instant now)
{
    m_out.write(Beginning);
    put(u"<p>Written on "_s + isoText(now) +
        u". All times are UTC. What has a yellow ground is internal: it was never sent to you.</p>\n"_s);
    heading(u"Who you are to us"_s);
    QString list = u"<dl>\n"_s;
    for (const ProfileFact &profile : customer.identities) {
        list += term(networkName(profile.id.network), profile.handle + u' ' + profile.displayName);
        list += term(u"Id"_s, profile.id.globalId) + term(u"Address"_s, profile.url);
        list += term(u"Picture"_s, profile.avatarUrl) + term(u"About yourself"_s, profile.bio);
    }
    for (const StandingDetail &one : customer.details)
        list += term(detailFieldName(one.detail.field) + u' ' + one.detail.name, one.detail.value);
    put(list + u"</dl>\n"_s);
}

void HtmlExport::beginConversation(const ExportedConversation &conversation)
{
    heading(u"Conversation %1 (%2, %3, %4)"_s.arg(conversation.handle, networkName(conversation.network),
                                                  conversation.isPrivate ? u"private"_s : u"public"_s,
                                                  conversation.status));
}

void HtmlExport::post(const ThreadPost &post)
{
    const PostFact &fact = post.post;
    QString html = post.ours ? u"<article class=\"ours\">\n"_s : u"<article>\n"_s;
    html += u"<header>"_s + isoText(fact.created) + u" · "_s + escaped(u'@' + post.author.handle) + u" · "_s +
            visibilityName(fact.visibility) + u"</header>\n"_s;
    html += paragraph(fact.contentWarning) + paragraph(fact.text);
    if (post.isDeleted || post.isLetGo)
        html += post.isDeleted ? u"<p>(deleted at its source)</p>\n"_s : u"<p>(text not kept)</p>\n"_s;
    for (const PostMedia &media : fact.media)
        html += paragraph(u"[picture] "_s + media.url + u' ' + media.altText);
    if (fact.poll) {
        for (const PollOption &option : fact.poll->options)
            html += paragraph(u"[answer] "_s + option.title);
    }
    for (const OlderVersion &older : post.olderVersions)
        html += paragraph(u"[earlier] "_s + older.contentWarning + u' ' + older.text);
    put(html + u"<footer>"_s + escaped(fact.url) + u"</footer>\n</article>\n"_s);
}

void HtmlExport::decision(const JournalEntry &entry)
{
    const ActionPayload &payload = entry.action.payload;
    QString html =
        isInternal(payload) ? u"<article class=\"internal\">\n"_s : u"<article class=\"ours\">\n"_s;
    html += u"<header>"_s + isoText(entry.action.at) + u" · "_s + escaped(entry.actorName) + u" · "_s +
            actionKindName(payload) + (isInternal(payload) ? u" · internal"_s : QString()) +
            (entry.isActive ? QString() : u" · taken back"_s) + u"</header>\n"_s;
    const QJsonObject content = QJsonDocument::fromJson(encodePayload(payload)).object();
    for (auto it = content.begin(); it != content.end(); ++it) {
        const QString value =
            it->isString() ? it->toString()
                           : QString::fromUtf8(
                                 QJsonDocument(QJsonObject{{it.key(), *it}}).toJson(QJsonDocument::Compact));
        html += paragraph(it.key() + u": "_s + value);
    }
    put(html + u"</article>\n"_s);
}

}  // namespace

std::unique_ptr<ExportSink> htmlExport(QIODevice &out)
{
    return std::make_unique<HtmlExport>(out);
}

}  // namespace daisychain::store
