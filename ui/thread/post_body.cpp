#include "ui/thread/post_body.h"

#include "core/desk/erasure.h"
#include "core/text/harshness.h"
#include "core/text/visible_text.h"
#include "core/text/word_difference.h"
#include "ui/roster/private_words.h"
#include "ui/thread/post_media.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

constexpr int QuoteLines = 6;
constexpr int MostAddress = 120;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemLayout)
};

/// Why a post has no words.
QString absenceWords(const PostFact &post, bool isDeleted)
{
    if (isErased(post.author))
        return Words::tr("erased");
    return isDeleted ? Words::tr("deleted by its author") : Words::tr("older than texts are kept");
}

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

/// The edit word by word: taken away is struck through, added is underlined; colour comes on top.
TextBlock differenceBlock(const ItemBuilder &builder, const QString &before, const QString &after)
{
    const Theme &theme = builder.context().theme;
    QString text;
    QList<TextRange> ranges;
    for (const text::DifferenceRun &run :
         text::wordDifference(before.left(MostShownCharacters), after.left(MostShownCharacters))) {
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

QString versionTime(const PostVersion &version, Instant now)
{
    constexpr qint64 FirstTime = 1'000'000'000'000;  // smaller ones are numbers of edits
    return version.order > FirstTime ? dayTime({version.order}, now) : QString();
}

/// One edit: what changed beside the words, then the words.
void addChange(ItemBuilder &builder, const ThreadItem &item, const OlderVersion &before,
               const OlderVersion &after)
{
    const bool isAskedFor = builder.context().unfolded.numbers.contains(item.id);
    if (before.contentWarning != after.contentWarning) {
        builder.addSmall(before.contentWarning.isEmpty()
                             ? Words::tr("had no content warning before")
                             : Words::tr("content warning before: %1")
                                   .arg(text::isolated(text::plainLine(before.contentWarning, 300))));
    }
    if (before.media != after.media)
        builder.addSmall(Words::tr("other attachments before: %1").arg(before.media.size()));
    builder.result.body = builder.add(differenceBlock(builder, shownWords(item.post, before.text, isAskedFor),
                                                      shownWords(item.post, after.text, isAskedFor)),
                                      &Tokens::text);
}

void addChanges(ItemBuilder &builder, const ThreadItem &item)
{
    const ThreadPost &post = item.post;
    const PostFact &now = post.post;
    const OlderVersion shown{now.version, now.text, now.contentWarning, now.entities, now.media};
    for (qsizetype i = 0; i < post.olderVersions.size(); ++i) {
        const bool isLast = i + 1 == post.olderVersions.size();
        const OlderVersion &after = isLast ? shown : post.olderVersions[i + 1];
        if (post.olderVersions.size() > 1)
            builder.addSmall(Words::tr("%1. change %2")
                                 .arg(i + 1)
                                 .arg(versionTime(after.version, builder.context().now))
                                 .simplified());
        addChange(builder, item, post.olderVersions[i], after);
    }
}

void addPoll(ItemBuilder &builder, const Poll &poll)
{
    int total = 0;
    bool isCounted = false;
    for (const PollOption &option : poll.options) {
        total += option.votes.value_or(0);
        isCounted = isCounted || option.votes.has_value();
    }
    const double width = std::min(builder.textWidth(), MostPictureWidth);
    for (const PollOption &option : poll.options) {
        const double share = total > 0 ? double(option.votes.value_or(0)) / total : 0;
        const TextBlock percent = builder.block(
            option.votes ? QStringLiteral("%1 %").arg(qRound(share * 100)) : QString(), TypeSize::Body);
        const double percentWidth = std::ceil(percent.naturalWidth());
        const double room = width - 3 * space::Small - percentWidth;
        TextBlock line =
            builder.block(text::isolated(text::plainLine(option.title, 200)), TypeSize::Body, {}, room);
        builder.y += space::Unit;
        const QRectF rect(ItemTextLeft, builder.y, width, line.height() + space::Unit);
        builder.result.plates.push_back({.rect = rect, .filled = share});
        builder.result.texts.push_back({rect.topLeft() + QPointF(space::Small, 2), line, &Tokens::text});
        builder.result.texts.push_back(
            {QPointF(rect.right() - space::Small - percentWidth, rect.top() + 2), percent, &Tokens::text});
        builder.y += rect.height();
    }
    QStringList below;
    if (isCounted)
        below.append(total == 1 ? Words::tr("1 vote") : Words::tr("%1 votes").arg(QLocale().toString(total)));
    else
        below.append(Words::tr("votes are not shown yet"));
    if (poll.isMultiple)
        below.append(Words::tr("several answers allowed"));
    const Instant now = builder.context().now;
    if (poll.expires)
        below.append(*poll.expires > now ? Words::tr("ends %1").arg(dayTime(*poll.expires, now))
                                         : Words::tr("ended %1").arg(dayTime(*poll.expires, now)));
    builder.addSmall(below.join(QStringLiteral(" · ")));
}

/// The quoted post in a frame; its media and its own quote stay out.
void addQuotedPost(ItemBuilder &builder, const QuotedPost &quoted)
{
    const LayoutContext &context = builder.context();
    const double width = builder.textWidth() - 2 * space::Medium;
    const double left = ItemTextLeft + space::Medium;
    builder.y += space::Unit;
    const double top = builder.y;
    builder.y += space::Small;
    const auto put = [&](TextBlock block, Token color, double room) {
        builder.result.texts.push_back({QPointF(left, builder.y), std::move(block), color, room});
        builder.y += builder.result.texts.back().block.height();
    };
    const QString name = text::plainLine(quoted.author.displayName, 60);
    const QString who = name.isEmpty() ? text::visibleText(quoted.author.handle) : name;
    put(builder.block(text::isolated(who) + QStringLiteral(" · ") + dayTime(quoted.post.created, context.now),
                      TypeSize::Small, {}, width, 1),
        &Tokens::textMuted, 0);
    QString said = absenceWords(quoted.post, quoted.isDeleted);
    Token color = &Tokens::textMuted;
    if (!quoted.isDeleted && !quoted.isLetGo) {
        if (!quoted.post.contentWarning.isEmpty()) {
            said = warnedText(quoted.post.contentWarning);
        } else if (text::isHarsh(spokenText(quoted.post))) {
            said = harshText();
        } else {
            said = shownText(quoted.post.text);
            if (quoted.post.visibility < Visibility::Followers)
                said = text::maskPrivateData(said).text;
            color = &Tokens::text;
        }
        if (!quoted.post.media.isEmpty())
            said += u'\n' + Words::tr("attachments: %1").arg(quoted.post.media.size());
    }
    TextBlock words = builder.block(said, TypeSize::Body, {}, width, QuoteLines);
    const bool isCut = words.isCut();
    put(std::move(words), color, width);
    if (isCut)
        put(builder.block(QStringLiteral("…"), TypeSize::Small), &Tokens::textMuted, 0);
    builder.y += space::Small;
    const QRectF frame(ItemTextLeft, top, builder.textWidth(), builder.y - top);
    builder.result.plates.push_back({.rect = frame, .ground = &Tokens::raised, .isFramed = true});
    builder.result.spots.push_back({SpotKind::ShowQuoted, frame, openableUrl(quoted.post.url)});
}

void addQuote(ItemBuilder &builder, const ThreadPost &post)
{
    if (post.quote)
        return addQuotedPost(builder, *post.quote);
    if (!post.post.quoted)
        return;
    const QString address = post.post.quoted->globalId;
    const QUrl url = openableUrl(address);
    const QString words = Words::tr("quotes a post that is not here: %1")
                              .arg(text::visibleText(text::plainLine(address, MostAddress)));
    if (url.isValid())
        builder.addSpotLine(words, SpotKind::ShowQuoted, url);
    else
        builder.addSmall(words);
}

void addText(ItemBuilder &builder, const ThreadItem &item)
{
    const PostFact &post = item.post.post;
    const LayoutContext &context = builder.context();
    const bool isWhole = context.unfolded.lengths.contains(item.id);
    const QString words = shownWords(item.post, post.text, context.unfolded.numbers.contains(item.id));
    TextBlock body = builder.block(shownText(words), TypeSize::Body, entityRanges(post, context.theme), 0,
                                   isWhole ? 0 : context.mostLines);
    const bool isCut = body.isCut();
    builder.result.body = builder.add(std::move(body), &Tokens::text);
    if (isCut || isWhole)
        builder.addSpotLine(isCut ? Words::tr("show all of it") : Words::tr("show less"),
                            SpotKind::ToggleLength);
}

/// The line about an edit; it opens what changed as long as the words themselves are in sight.
void addEdited(ItemBuilder &builder, const ThreadItem &item, bool isInSight)
{
    const ThreadPost &post = item.post;
    if (post.olderVersions.isEmpty())
        return;
    const QString when = versionTime(post.post.version, builder.context().now);
    if (!isInSight)
        return builder.addSmall(Words::tr("edited %1").arg(when).simplified());
    builder.addSpotLine(builder.context().unfolded.differences.contains(item.id)
                            ? Words::tr("hide the changes")
                            : Words::tr("edited %1 · show what changed").arg(when).simplified(),
                        SpotKind::ToggleDifference);
}

/// Whether the text stays folded behind its author's warning; says so.
bool addWarning(ItemBuilder &builder, const ThreadItem &item)
{
    const QString &warning = item.post.post.contentWarning;
    if (warning.isEmpty())
        return false;
    const bool isFolded = !builder.context().unfolded.warnings.contains(item.id);
    (void)builder.add(builder.block(warnedText(warning), TypeSize::Body), &Tokens::textMuted);
    builder.addSpotLine(isFolded ? Words::tr("show what it says") : Words::tr("fold it again"),
                        SpotKind::ToggleWarning);
    return isFolded;
}

/// The same for hostile words, in one neutral line.
bool addHarshness(ItemBuilder &builder, const ThreadItem &item)
{
    if (!isHostile(item.post))
        return false;
    const bool isFolded = !builder.context().unfolded.harsh.contains(item.id);
    builder.addSpotLine(isFolded ? Words::tr("one post folded: harsh words · show")
                                 : Words::tr("harsh words · fold it again"),
                        SpotKind::ToggleHarsh);
    return isFolded;
}

/// The line about what everybody can read and shouldn't; it shows it here, to whoever has to work with it.
void addExposed(ItemBuilder &builder, const ThreadItem &item)
{
    const QList<text::PrivateData> exposed = exposedData(item.post);
    if (exposed.isEmpty())
        return;
    builder.addSpotLine(builder.context().unfolded.numbers.contains(item.id)
                            ? Words::tr("mask it again")
                            : Words::tr("masked: %1 · show").arg(privateKindsWords(exposed)),
                        SpotKind::ToggleNumbers);
}

}  // namespace

void addPostBody(ItemBuilder &builder, const ThreadItem &item)
{
    const ThreadPost &post = item.post;
    if (post.isDeleted || post.isLetGo) {
        (void)builder.add(builder.block(absenceWords(post.post, post.isDeleted), TypeSize::Body),
                          &Tokens::textMuted);
        return;
    }
    if (addHarshness(builder, item) || addWarning(builder, item))
        return addEdited(builder, item, false);
    if (builder.context().unfolded.differences.contains(item.id) && !post.olderVersions.isEmpty())
        addChanges(builder, item);
    else if (!post.post.text.isEmpty())
        addText(builder, item);
    addExposed(builder, item);
    addMedia(builder, post.post);
    if (post.post.poll)
        addPoll(builder, *post.post.poll);
    addQuote(builder, post);
    addEdited(builder, item, true);
}

}  // namespace daisychain::ui
