#include "ui/thread/item_layout.h"

#include "core/text/visible_text.h"
#include "ui/thread/post_body.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemLayout)
};

void layOutPost(ItemBuilder &builder, const ThreadItem &item)
{
    const ThreadPost &post = item.post;
    const LayoutContext &context = builder.context();
    builder.result.avatar = QRectF(space::Large, builder.y, FaceSize, FaceSize);
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
    if (item.isUnseen)
        builder.addSmall(Words::tr("new since the reply was written"), &Tokens::late);
    builder.y = std::max(builder.y, builder.result.avatar.bottom()) + space::Small;
    if (post.ours)
        builder.result.bar = QRectF(0, 0, 3, builder.y);
}

void layOutPanel(ItemBuilder &builder, const ThreadItem &item)
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
        builder.result.avatar = QRectF(space::Large, builder.y, FaceSize, FaceSize);
        builder.addHeader(context.words.authorOf(reply, item.entry.action.actor),
                          visibilityWords(reply.visibility), dayTime(item.at, context.now));
        builder.result.body =
            builder.add(builder.block(shownText(reply.text), TypeSize::Body), &Tokens::textMuted);
        builder.addSmall(context.words.standing(item.standing, context.now),
                         isStopped ? &Tokens::late : &Tokens::textMuted);
        builder.result.groundColor =
            reply.visibility == Visibility::Direct ? &Tokens::privateGround : &Tokens::sunken;
    }
    builder.y += space::Small;
    builder.result.ground =
        QRectF(space::Small, top, ItemTextLeft + builder.textWidth() + space::Medium - space::Small,
               builder.y - top);
    builder.y += space::Unit;
}

void layOutLine(ItemBuilder &builder, const ThreadItem &item)
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

void mirror(ItemLayout &layout, double width)
{
    const auto turn = [width](QRectF &rect) { rect.moveLeft(width - rect.right()); };
    for (PlacedText &placed : layout.texts)
        placed.at.setX(std::round(width - placed.at.x() - placed.width()));
    for (Plate &plate : layout.plates)
        turn(plate.rect);
    for (Spot &spot : layout.spots)
        turn(spot.rect);
    if (layout.ground)
        turn(*layout.ground);
    if (layout.bar)
        turn(*layout.bar);
    if (!layout.avatar.isEmpty())
        turn(layout.avatar);
    layout.isMirrored = true;
}

ItemLayout layOutItem(const ThreadItem &item, double width, const LayoutContext &context)
{
    ItemBuilder builder(width, context);
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
    if (context.direction == Qt::RightToLeft)
        mirror(builder.result, width);
    return std::move(builder.result);
}

}  // namespace daisychain::ui
