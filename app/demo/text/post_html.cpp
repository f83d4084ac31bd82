#include "app/demo/text/post_html.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShownLinkLength = 30;
constexpr int CountedLinkLength = 23;

const QRegularExpression &entityPattern()
{
    static const QRegularExpression pattern(
        uR"((?<link>https?://[^\s<>"'„“”»«、。]+))"
        uR"(|(?<![\w/@])@(?<user>[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(?:@(?<host>[A-Za-z0-9.-]+[A-Za-z0-9](?::\d+)?))?)"
        uR"(|(?<![\w/#&])[#＃](?<tag>[\w\p{M}]*[\p{L}\p{M}_][\w\p{M}]*))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// A link ends before punctuation that belongs to the sentence.
QString trimmedLink(QString link)
{
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const bool isOpened = last == u')' && link.count(u'(') >= link.count(u')');
        if (isOpened || !u".,;:!?)…"_s.contains(last))
            break;
        link.chop(1);
    }
    return link;
}

QString escaped(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\'')
            out += u"&#39;"_s;
        else
            out += QString(c).toHtmlEscaped();
    }
    return out;
}

QString linkHtml(const QString &link)
{
    qsizetype schemeLength = link.indexOf(u"://") + 3;
    if (QStringView(link).sliced(schemeLength).startsWith(u"www."))
        schemeLength += 4;
    const QStringView rest = QStringView(link).sliced(schemeLength);
    const bool isCut = rest.size() > ShownLinkLength;
    return u"<a href=\"%1\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">%2</span><span class=\"%3\">%4</span><span class=\"invisible\">%5</span></a>"_s
        .arg(escaped(link), escaped(QStringView(link).first(schemeLength)), isCut ? u"ellipsis"_s : QString(),
             escaped(rest.first(std::min<qsizetype>(rest.size(), ShownLinkLength))),
             escaped(isCut ? rest.sliced(ShownLinkLength) : QStringView()));
}

/// One piece between blank lines.
class LineWriter {
public:
    LineWriter(PostHtml &post, const QString &tagBase, const MentionResolver &resolve)
        : m_post(post)
        , m_tagBase(tagBase)
        , m_resolve(resolve)
    {
    }

    void write(const QString &text)
    {
        qsizetype done = 0;
        auto matches = entityPattern().globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString html = entityHtml(match);
            if (html.isEmpty())
                continue;
            m_post.html += escaped(QStringView(text).sliced(done, match.capturedStart() - done)) + html;
            done = match.hasCaptured(u"link"_s)
                       ? match.capturedStart() + trimmedLink(match.captured(u"link"_s)).size()
                       : match.capturedEnd();
        }
        m_post.html += escaped(QStringView(text).sliced(done));
    }

private:
    QString entityHtml(const QRegularExpressionMatch &match)
    {
        if (match.hasCaptured(u"link"_s))
            return linkHtml(trimmedLink(match.captured(u"link"_s)));
        if (match.hasCaptured(u"tag"_s))
            return tagHtml(match.captured(u"tag"_s));
        return mentionHtml(match.captured(u"user"_s), match.captured(u"host"_s));
    }

    QString tagHtml(const QString &tag)
    {
        const QString key = tag.toLower();
        if (!m_post.tags.contains(key))
            m_post.tags << key;
        return u"<a href=\"%1%2\" class=\"mention hashtag\" rel=\"tag\">#<span>%3</span></a>"_s.arg(m_tagBase,
                                                                                                    key, tag);
    }

    QString mentionHtml(const QString &user, const QString &host)
    {
        const auto target = m_resolve(user, host);
        if (!target)
            return {};
        if (!m_post.mentionIds.contains(target->accountId))
            m_post.mentionIds << target->accountId;
        return u"<span class=\"h-card\" translate=\"no\"><a href=\"%1\" class=\"u-url mention\">@<span>%2</span></a></span>"_s
            .arg(escaped(target->url), escaped(target->username));
    }

    PostHtml &m_post;
    const QString &m_tagBase;
    const MentionResolver &m_resolve;
};

}  // namespace

PostHtml postHtml(const QString &text, const QString &tagBase, const MentionResolver &resolve)
{
    static const QRegularExpression BlankLines(u"\\n[ \\t]*\\n\\s*"_s);
    PostHtml post;
    LineWriter writer(post, tagBase, resolve);
    QString body = text.trimmed();
    body.replace(u"\r\n"_s, u"\n"_s);
    for (const QString &paragraph : body.split(BlankLines, Qt::SkipEmptyParts)) {
        post.html += u"<p>"_s;
        const QStringList lines = paragraph.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                post.html += u"<br />"_s;
            writer.write(lines[i]);
        }
        post.html += u"</p>"_s;
    }
    return post;
}

int postLength(const QString &text, const QString &warning)
{
    QString counted;
    qsizetype done = 0;
    auto matches = entityPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(u"link"_s)) {
            counted += QStringView(text).sliced(done, match.capturedStart() - done);
            counted += QString(CountedLinkLength, u'x');
            done = match.capturedStart() + trimmedLink(match.captured(u"link"_s)).size();
        } else if (match.hasCaptured(u"host"_s)) {
            counted += QStringView(text).sliced(done, match.capturedEnd(u"user"_s) - done);
            done = match.capturedEnd();
        }
    }
    counted += QStringView(text).sliced(done);
    counted += warning;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, counted);
    int clusters = 0;
    while (finder.toNextBoundary() != -1)
        ++clusters;
    return clusters;
}

int postLengthInCodePoints(const QString &text, const QString &warning)
{
    return static_cast<int>(text.toUcs4().size() + warning.toUcs4().size());
}

}  // namespace daisychain::demo
