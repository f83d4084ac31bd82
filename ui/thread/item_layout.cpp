#include "ui/thread/item_layout.h"

#include "core/text/visible_text.h"
#include "core/text/word_difference.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr double AvatarSize = 32;
constexpr double TextLeft = space::Large + AvatarSize + space::Medium;
constexpr int CharactersWide = 75;
/// Longer posts are shown up to here, with the rest named: a hostile one can't stop the screen.
constexpr qsizetype MostCharacters = 20'000;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemLayout)
};

/// Puts pieces below each other and remembers how far down it is.
class Builder {
public:
    Builder(double width, const LayoutContext &context)
        : m_context(context)
        , m_width(width)
    {
        const QFontMetricsF metrics(context.theme.font(TypeSize::Body));
        m_textWidth = std::max(
            80.0, std::min(width - TextLeft - space::Large, metrics.averageCharWidth() * CharactersWide));
    }

    ItemLayout result;
    double y = space::Small;

    double textWidth() const { return m_textWidth; }
    const LayoutContext &context() const { return m_context; }
    double width() const { return m_width; }

    TextBlock block(const QString &text, TypeSize size, const QList<TextRange> &ranges = {}, double width = 0,
                    int maxLines = 0) const
    {
        const double lineHeight = size == TypeSize::Small ? 1.3 : Theme::ConversationLineHeight;
        return {text,
                ranges,
                {m_context.theme.font(size), lineHeight, maxLines},
                width > 0 ? width : m_textWidth};
    }

    /// A text below what is there; returns its index.
    int add(TextBlock block, Token color)
    {
        result.texts.push_back({QPointF(TextLeft, y), std::move(block), color});
        y += result.texts.back().block.height();
        return int(result.texts.size()) - 1;
    }

    /// Author in strong, what else there is small beside it, the time at the right end.
    void addHeader(const QString &author, const QString &beside, const QString &time)
    {
        const TextBlock when = block(time, TypeSize::Small);
        const double whenWidth = std::ceil(when.naturalWidth());
        const double room = m_textWidth - whenWidth - space::Medium;
        const QFontMetricsF strong(m_context.theme.font(TypeSize::Strong));
        const TextBlock name =
            block(strong.elidedText(author, Qt::ElideRight, room), TypeSize::Strong, {}, room + 8, 1);
        const double nameWidth = std::ceil(name.naturalWidth());
        const double line = name.height();
        result.texts.push_back({QPointF(TextLeft, y), name, &Tokens::text});
        const double besideRoom = room - nameWidth - space::Small;
        if (!beside.isEmpty() && besideRoom > 40) {
            const QFontMetricsF metrics(m_context.theme.font(TypeSize::Small));
            const QString fitting = metrics.elidedText(beside, Qt::ElideRight, besideRoom);
            const TextBlock small = block(fitting, TypeSize::Small, {}, besideRoom + 8, 1);
            result.texts.push_back(
                {QPointF(TextLeft + nameWidth + space::Small, y + std::round((line - small.height()) / 2)),
                 small, &Tokens::textMuted});
        }
        result.texts.push_back(
            {QPointF(TextLeft + m_textWidth - whenWidth, y + std::round((line - when.height()) / 2)), when,
             &Tokens::textMuted});
        y += line;
    }

    void addSpotLine(const QString &words, SpotKind kind, const QUrl &url = {})
    {
        const int at = add(block(words, TypeSize::Small), &Tokens::accent);
        const PlacedText &placed = result.texts[at];
        result.spots.push_back({kind,
                                QRectF(placed.at, QSizeF(placed.block.naturalWidth(), placed.block.height()))
                                    .adjusted(-4, -2, 4, 2),
                                url});
    }

private:
    const LayoutContext &m_context;
    double m_width;
    double m_textWidth;
};

QList<TextRange> entityRanges(const PostFact &post, const Theme &theme)
{
    QList<TextRange> ranges;
    for (const PostEntity &entity : post.entities) {
        TextRange range{entity.start, entity.length, {}, {}};
        range.format.setForeground(theme.color(&Tokens::accent));
        const QUrl url = openableUrl(entity.target);
        if (url.isValid()) {
            range.target = QString::fromUtf8(url.toEncoded());
            range.format.setFontUnderline(entity.kind == EntityKind::Link);
        }
        ranges.append(range);
    }
    return ranges;
}

QString shownText(const QString &text)
{
    if (text.size() <= MostCharacters)
        return text;
    return text.first(MostCharacters) + QStringLiteral("…\n") +
           Words::tr("[%1 more characters are not shown; open the post on its network to read them]")
               .arg(text.size() - MostCharacters);
}

/// The edit word by word: taken away is struck through, added is underlined; colour comes on top.
TextBlock differenceBlock(const Builder &builder, const QString &before, const QString &after)
{
    const Theme &theme = builder.context().theme;
    QString text;
    QList<TextRange> ranges;
    for (const text::DifferenceRun &run :
         text::wordDifference(before.left(MostCharacters), after.left(MostCharacters))) {
        if (run.kind != text::DifferenceKind::Same) {
            TextRange range{int(text.size()), int(run.text.size()), {}, {}};
            const bool isRemoved = run.kind == text::DifferenceKind::Removed;
            range.format.setFontStrikeOut(isRemoved);
            range.format.setFontUnderline(!isRemoved);
            range.format.setForeground(theme.color(isRemoved ? &Tokens::late : &Tokens::good));
            ranges.append(range);
        }
        text += run.text;
    }
    return builder.block(text, TypeSize::Body, ranges);
}

void addMedia(Builder &builder, const PostFact &post)
{
    for (const PostMedia &media : post.media) {
        const QUrl url = openableUrl(media.url);
        const double width = std::min(builder.textWidth(), 420.0);
        const QString alt =
            media.altText.isEmpty() ? Words::tr("no description") : text::plainLine(media.altText, 300);
        TextBlock what = builder.block(ThreadWords::mediaKind(media.kind) + QStringLiteral(": ") + alt,
                                       TypeSize::Body, {}, width - 44 - space::Medium, 3);
        QStringList facts;
        if (!url.host().isEmpty())
            facts.append(text::visibleText(url.host()));
        if (media.width > 0 && media.height > 0)
            facts.append(QStringLiteral("%1 × %2").arg(media.width).arg(media.height));
        facts.append(url.isValid() ? Words::tr("not loaded; i shows it")
                                   : Words::tr("its address can't be opened"));
        TextBlock meta = builder.block(facts.join(QStringLiteral(" · ")), TypeSize::Small, {},
                                       width - 44 - space::Medium, 1);
        builder.y += space::Unit;
        const double height = what.height() + meta.height() + 2 * space::Small;
        const QRectF rect(TextLeft, builder.y, width, height);
        builder.result.plates.push_back({rect, QStringLiteral("picture"), 0, &Tokens::sunken});
        builder.result.texts.push_back({rect.topLeft() + QPointF(44, space::Small), what, &Tokens::text});
        builder.result.texts.push_back(
            {rect.topLeft() + QPointF(44, space::Small + what.height()), meta, &Tokens::textMuted});
        if (url.isValid())
            builder.result.spots.push_back({SpotKind::ShowMedia, rect, url});
        builder.y += height;
    }
}

void addPoll(Builder &builder, const Poll &poll)
{
    int total = 0;
    for (const PollOption &option : poll.options)
        total += option.votes.value_or(0);
    const double width = std::min(builder.textWidth(), 420.0);
    for (const PollOption &option : poll.options) {
        const double share = total > 0 ? double(option.votes.value_or(0)) / total : 0;
        QString words = text::plainLine(option.title, 200);
        if (option.votes)
            words += QStringLiteral("  %1 %").arg(qRound(share * 100));
        TextBlock line = builder.block(words, TypeSize::Body, {}, width - 2 * space::Small, 2);
        builder.y += space::Unit;
        const QRectF rect(TextLeft, builder.y, width, line.height() + space::Unit);
        builder.result.plates.push_back({rect, {}, share, &Tokens::sunken});
        builder.result.texts.push_back({rect.topLeft() + QPointF(space::Small, 2), line, &Tokens::text});
        builder.y += rect.height();
    }
    QString below = total == 1 ? Words::tr("1 vote") : Words::tr("%1 votes").arg(total);
    if (poll.expires)
        below +=
            QStringLiteral(" · ") + Words::tr("ends %1").arg(dayTime(*poll.expires, builder.context().now));
    (void)builder.add(builder.block(below, TypeSize::Small), &Tokens::textMuted);
}

void addPostBody(Builder &builder, const ThreadItem &item)
{
    const ThreadPost &post = item.post;
    const Theme &theme = builder.context().theme;
    const Unfolded &unfolded = builder.context().unfolded;
    if (post.isDeleted || post.isLetGo) {
        (void)builder.add(builder.block(post.isDeleted ? Words::tr("deleted by its author")
                                                       : Words::tr("older than texts are kept"),
                                        TypeSize::Body),
                          &Tokens::textMuted);
        return;
    }
    const bool isFolded = !post.post.contentWarning.isEmpty() && !unfolded.warnings.contains(item.id);
    if (!post.post.contentWarning.isEmpty()) {
        (void)builder.add(
            builder.block(Words::tr("content warning: %1")
                              .arg(text::isolated(text::plainLine(post.post.contentWarning, 300))),
                          TypeSize::Body),
            &Tokens::textMuted);
        builder.addSpotLine(isFolded ? Words::tr("show what it says") : Words::tr("fold it again"),
                            SpotKind::ToggleWarning);
    }
    if (isFolded)
        return;
    if (unfolded.differences.contains(item.id) && !post.olderVersions.isEmpty()) {
        builder.result.body = builder.add(
            differenceBlock(builder, post.olderVersions.last().text, post.post.text), &Tokens::text);
    } else if (!post.post.text.isEmpty()) {
        const bool isWhole = unfolded.lengths.contains(item.id);
        TextBlock body =
            builder.block(shownText(post.post.text), TypeSize::Body, entityRanges(post.post, theme), 0,
                          isWhole ? 0 : builder.context().mostLines);
        const bool isCut = body.isCut();
        builder.result.body = builder.add(std::move(body), &Tokens::text);
        if (isCut || isWhole)
            builder.addSpotLine(isCut ? Words::tr("show all of it") : Words::tr("show less"),
                                SpotKind::ToggleLength);
    }
    addMedia(builder, post.post);
    if (post.post.poll)
        addPoll(builder, *post.post.poll);
}

void layOutPost(Builder &builder, const ThreadItem &item)
{
    const ThreadPost &post = item.post;
    const LayoutContext &context = builder.context();
    builder.result.avatar = QRectF(space::Large, builder.y, AvatarSize, AvatarSize);
    if (const Account *account = post.ours ? context.roster.account(*post.ours) : nullptr)
        builder.result.barColor = account->colour;
    QStringList beside;
    if (!post.ours)
        beside.append(u'@' + text::visibleText(post.author.handle));
    if (post.post.visibility != Visibility::Public)
        beside.append(visibilityWords(post.post.visibility));
    builder.addHeader(context.words.author(post), beside.join(QStringLiteral(" · ")),
                      dayTime(item.at, context.now));
    addPostBody(builder, item);
    if (!post.olderVersions.isEmpty() && !post.isDeleted) {
        builder.addSpotLine(context.unfolded.differences.contains(item.id)
                                ? Words::tr("hide the changes")
                                : Words::tr("edited %1 · show what changed")
                                      .arg(post.post.version.order > 1'000'000'000'000
                                               ? dayTime({post.post.version.order}, context.now)
                                               : QString())
                                      .simplified(),
                            SpotKind::ToggleDifference);
    }
    if (item.isUnseen)
        (void)builder.add(builder.block(Words::tr("new since the reply was written"), TypeSize::Small),
                          &Tokens::late);
    builder.y = std::max(builder.y, builder.result.avatar.bottom()) + space::Small;
    if (post.ours)
        builder.result.bar = QRectF(0, 0, 3, builder.y);
}

void layOutPanel(Builder &builder, const ThreadItem &item)
{
    const LayoutContext &context = builder.context();
    const double top = builder.y - space::Unit;
    builder.y += space::Unit;
    if (item.kind == ThreadItemKind::Note) {
        builder.addHeader(context.words.noteAuthor(item.entry), Words::tr("stays at the desk"),
                          dayTime(item.at, context.now));
        builder.result.body = builder.add(
            builder.block(shownText(std::get<Note>(item.entry.action.payload).text), TypeSize::Body),
            &Tokens::text);
    } else {
        const auto &reply = std::get<HandOver>(item.entry.action.payload);
        const bool isStopped =
            item.standing.state == OutboxState::Stopped || item.standing.state == OutboxState::Refused;
        builder.result.avatar = QRectF(space::Large, builder.y, AvatarSize, AvatarSize);
        builder.addHeader(context.words.authorOf(reply, item.entry.action.actor),
                          visibilityWords(reply.visibility), dayTime(item.at, context.now));
        builder.result.body =
            builder.add(builder.block(shownText(reply.text), TypeSize::Body), &Tokens::textMuted);
        (void)builder.add(builder.block(context.words.standing(item.standing, context.now), TypeSize::Small),
                          isStopped ? &Tokens::late : &Tokens::textMuted);
        builder.result.groundColor =
            reply.visibility == Visibility::Direct ? &Tokens::privateGround : &Tokens::sunken;
    }
    builder.y += space::Small;
    builder.result.ground = QRectF(
        space::Small, top, TextLeft + builder.textWidth() + space::Medium - space::Small, builder.y - top);
    builder.y += space::Unit;
}

void layOutLine(Builder &builder, const ThreadItem &item)
{
    const bool isPress = item.kind == ThreadItemKind::Others || item.kind == ThreadItemKind::Older;
    const QString words = item.kind == ThreadItemKind::Older
                              ? Words::tr("show older posts (%1)").arg(item.count)
                              : builder.context().words.sentence(item, builder.context().now);
    TextBlock block = builder.block(words, TypeSize::Small, {}, builder.width() - 4 * space::Large);
    const double left = std::round((builder.width() - block.naturalWidth()) / 2);
    const Token color = item.kind == ThreadItemKind::Gap          ? &Tokens::soon
                        : item.kind == ThreadItemKind::Unanswered ? &Tokens::accent
                        : isPress                                 ? &Tokens::accent
                                                                  : &Tokens::textMuted;
    const QRectF rect(left, builder.y, block.naturalWidth(), block.height());
    if (isPress) {
        builder.result.spots.push_back(
            {item.kind == ThreadItemKind::Others ? SpotKind::ShowOthers : SpotKind::ShowOlder,
             rect.adjusted(-8, -4, 8, 4),
             {}});
    }
    builder.y += block.height() + space::Small;
    builder.result.texts.push_back({rect.topLeft(), std::move(block), color});
    builder.result.isLine = true;
    builder.result.isTorn = item.kind == ThreadItemKind::Gap;
}

}  // namespace

QUrl openableUrl(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

QString addressTip(const QUrl &url)
{
    const QString host = text::visibleText(url.host());
    const QString whole = text::visibleText(QString::fromUtf8(url.toEncoded()).left(300));
    return host + u'\n' + whole;
}

ItemLayout layOutItem(const ThreadItem &item, double width, const LayoutContext &context)
{
    Builder builder(width, context);
    switch (item.kind) {
    case ThreadItemKind::Post:
        layOutPost(builder, item);
        break;
    case ThreadItemKind::Note:
    case ThreadItemKind::Reply:
        layOutPanel(builder, item);
        break;
    default:
        layOutLine(builder, item);
        break;
    }
    builder.result.height = std::ceil(builder.y);
    return std::move(builder.result);
}

}  // namespace daisychain::ui
