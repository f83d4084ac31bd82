#include "app/demo/x/post_text.h"

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

QStringList tokensOf(const QString &query)
{
    QStringList tokens;
    QString token;
    bool isQuoted = false;
    const auto flush = [&] {
        if (!token.isEmpty())
            tokens << token;
        token.clear();
    };
    for (const QChar letter : query) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        const bool isBracket = !isQuoted && (letter == u'(' || letter == u')');
        if (isBracket) {
            flush();
            tokens << QString(letter);
        } else if (!isQuoted && letter.isSpace()) {
            flush();
        } else {
            token += letter;
        }
    }
    flush();
    return tokens;
}

/// Reads a query token by token and judges one post by it.
class Judge final {
public:
    Judge(const Plaza &plaza, const Post &post, const QStringList &tokens)
        : m_plaza(plaza)
        , m_post(post)
        , m_tokens(tokens)
    {
    }

    bool anyOf()
    {
        bool fits = allOf();
        while (m_at < m_tokens.size() && m_tokens[m_at] == u"OR") {
            ++m_at;
            const bool next = allOf();
            fits = fits || next;
        }
        return fits;
    }

private:
    bool allOf()
    {
        bool fits = true;
        while (m_at < m_tokens.size() && m_tokens[m_at] != u")" && m_tokens[m_at] != u"OR") {
            const bool next = one();
            fits = fits && next;
        }
        return fits;
    }

    bool one()
    {
        const QString token = m_tokens[m_at++];
        if (token == u"-")
            return m_at < m_tokens.size() ? !one() : true;
        if (token == u"(") {
            const bool fits = anyOf();
            ++m_at;
            return fits;
        }
        return token.startsWith(u'-') ? !holds(token.sliced(1)) : holds(token);
    }

    bool holds(const QString &token) const
    {
        const QString name = token.section(u':', 0, 0);
        const QString value = token.section(u':', 1);
        if (token.startsWith(u'@'))
            return isMentioned(token.sliced(1));
        if (value.isEmpty() || token.startsWith(u'"'))
            return m_post.text.contains(QString(token).remove(u'"'), Qt::CaseInsensitive);
        const User *named = m_plaza.userNamed(value);
        const Post *parent = m_plaza.post(m_post.inReplyTo);
        if (name == u"from")
            return named && m_post.authorId == named->id;
        if (name == u"to")
            return named && parent && parent->authorId == named->id;
        if (name == u"conversation_id")
            return m_post.conversationId == value;
        if (name == u"in_reply_to_tweet_id")
            return m_post.inReplyTo == value;
        if (name == u"lang")
            return m_post.language == value;
        if (name == u"url")
            return hasLinkTo(QString(value).remove(u'"'));
        if (name == u"is" || name == u"has")
            return is(value);
        return m_post.text.contains(token, Qt::CaseInsensitive);
    }

    bool isMentioned(const QString &name) const
    {
        const User *named = m_plaza.userNamed(name);
        return named && m_plaza.mentionedIn(m_post).contains(named->id);
    }

    bool hasLinkTo(const QString &part) const
    {
        return std::any_of(m_post.links.begin(), m_post.links.end(), [&](const Link &link) {
            return link.expanded.contains(part, Qt::CaseInsensitive);
        });
    }

    bool is(const QString &what) const
    {
        if (what == u"reply")
            return !m_post.inReplyTo.isEmpty();
        if (what == u"quote")
            return !m_post.quoted.isEmpty();
        if (what == u"retweet")
            return !m_post.retweeted.isEmpty();
        if (what == u"links")
            return !m_post.links.isEmpty();
        return what == u"media" && !m_post.mediaIds.isEmpty();
    }

    const Plaza &m_plaza;
    const Post &m_post;
    const QStringList &m_tokens;
    qsizetype m_at = 0;
};

}  // namespace

bool fits(const Plaza &plaza, const Post &post, const QString &query)
{
    const QStringList tokens = tokensOf(query);
    return !tokens.isEmpty() && Judge(plaza, post, tokens).anyOf();
}

}  // namespace daisychain::demo::x
