#include "ui/queue_screen/picture_sheet.h"

#include "core/text/visible_text.h"
#include "ui/queue_screen/picture_canvas.h"
#include "ui/thread/post_media.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int Margin = 2 * space::Large;
constexpr int LongestAlt = 1'500;

}  // namespace

PictureSheet::PictureSheet(const Theme &theme, PictureBook &book, QWidget *over)
    : Overlay(theme, over)
    , m_book(book)
    , m_canvas(new PictureCanvas(theme, sheet()))
    , m_facts(new ElidedLabel(theme, TypeSize::Small, &Tokens::textMuted, sheet()))
    , m_alt(new PlainLabel(theme, TypeSize::Body, &Tokens::text, sheet()))
    , m_previous(new QPushButton(tr("previous"), sheet()))
    , m_next(new QPushButton(tr("next"), sheet()))
    , m_browser(new QPushButton(tr("open in the browser"), sheet()))
    , m_close(new QPushButton(tr("close"), sheet()))
{
    setObjectName(QStringLiteral("pictureSheet"));
    build();
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_close, &QPushButton::clicked, this, &Overlay::dismiss);
    connect(m_browser, &QPushButton::clicked, this, [this] { Q_EMIT openUrlRequested(original()); });
    connect(&book, &PictureBook::arrived, this, [this] {
        if (isOpen())
            refresh();
    });
}

void PictureSheet::build()
{
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Small);
    column->addWidget(m_canvas, 1);
    m_alt->setWordWrap(true);
    m_alt->setObjectName(QStringLiteral("altText"));
    column->addWidget(m_alt);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    line->addWidget(m_facts, 1);
    for (QPushButton *button : {m_previous, m_next, m_browser, m_close}) {
        button->setMinimumHeight(space::Target);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::NoFocus);
        line->addWidget(button);
    }
    column->addLayout(line);
}

QRect PictureSheet::sheetRect(const QRect &area) const
{
    return area.adjusted(Margin, Margin, -Margin, -Margin);
}

void PictureSheet::show(const ThreadPost &post, int number)
{
    m_post = post;
    m_pictures.clear();
    for (int i = 0; i < int(post.post.media.size()); ++i) {
        if (post.post.media[i].kind == MediaKind::Image && pictureOf(post.post.media[i]).isValid())
            m_pictures.append(i);
    }
    if (m_pictures.isEmpty())
        return;
    m_at = std::max<qsizetype>(0, m_pictures.indexOf(number));
    open();
    refresh();
}

QUrl PictureSheet::original() const
{
    const PostMedia &media = m_post.post.media[m_pictures[m_at]];
    const QUrl url = openableUrl(media.url);
    return url.isValid() ? url : pictureOf(media);
}

void PictureSheet::refresh()
{
    const PostMedia &media = m_post.post.media[m_pictures[m_at]];
    const bool isElsewhere = m_book.waitsForPerson(original());
    const QUrl url = isElsewhere ? pictureOf(media) : original();
    // The small one stands in until the large one is here.
    QPixmap picture = m_book.pixmap(url, m_post.post.id, PictureUse::Large);
    const auto state = m_book.stateOf(url, m_post.post.id, PictureUse::Large);
    if (picture.isNull())
        picture = m_book.pixmap(pictureOf(media), m_post.post.id, PictureUse::Thread);
    m_canvas->show(picture, state == PictureBook::State::Failed ? tr("It could not be loaded. i tries again.")
                                                                : tr("loading …"));
    const QString alt = text::plainLine(media.altText, LongestAlt);
    m_alt->setText(alt.isEmpty() ? tr("Its author gave no description.") : text::isolated(alt));
    m_canvas->setAccessibleName(m_alt->text());
    setAccessibleName(m_alt->text());
    QStringList facts{text::visibleText(url.host())};
    if (media.width > 0 && media.height > 0)
        facts.append(QStringLiteral("%1 × %2").arg(media.width).arg(media.height));
    if (m_pictures.size() > 1)
        facts.append(tr("%1 of %2").arg(m_at + 1).arg(m_pictures.size()));
    if (isElsewhere)
        facts.append(tr("the original lies at %1; i fetches it").arg(text::visibleText(original().host())));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_previous->setVisible(m_pictures.size() > 1);
    m_next->setVisible(m_pictures.size() > 1);
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < m_pictures.size());
}

void PictureSheet::step(int by)
{
    const qsizetype to = m_at + by;
    if (to < 0 || to >= m_pictures.size())
        return;
    m_at = to;
    refresh();
}

void PictureSheet::fetchOriginal()
{
    m_book.ask(original());
    refresh();
}

void PictureSheet::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(layoutDirection() == Qt::RightToLeft ? 1 : -1);
    case Qt::Key_Right:
        return step(layoutDirection() == Qt::RightToLeft ? -1 : 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return dismiss();
    default:
        return Overlay::keyPressEvent(event);
    }
}

}  // namespace daisychain::ui
