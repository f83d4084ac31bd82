#include "ui/composer/emoji_picker.h"

#include "ui/composer/recent_emoji.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int RowsShown = 4;
constexpr int MostFound = 300;
constexpr double EmojiScale = 1.4;

QString nameOf(const text::Emoji &emoji)
{
    return emoji.nameIn(QLocale().bcp47Name());
}

/// Those used last, then all others in their order.
QList<text::Emoji> recentFirst(const QStringList &recent)
{
    const QList<text::Emoji> &all = text::allEmoji();
    QList<text::Emoji> rows;
    for (const QString &text : recent) {
        const auto known = std::ranges::find(all, text, &text::Emoji::text);
        if (known != all.end())
            rows.append(*known);
    }
    std::ranges::copy_if(all, std::back_inserter(rows),
                         [&](const text::Emoji &emoji) { return !recent.contains(emoji.text); });
    return rows;
}

}  // namespace

int EmojiModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EmojiModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const text::Emoji &emoji = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return emoji.text;
    case Qt::AccessibleTextRole:
        return nameOf(emoji);
    default:
        return {};
    }
}

void EmojiModel::show(const QList<text::Emoji> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

EmojiDelegate::EmojiDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void EmojiDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &t = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(isChosen ? QPen(t.focus, 2) : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? t.selection : t.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), space::Radius, space::Radius);
    }
    QFont font = m_theme.font(TypeSize::Title);
    font.setPointSizeF(font.pointSizeF() * EmojiScale);
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(option.rect, int(Qt::AlignCenter) | int(Qt::TextSingleLine), index.data().toString());
    painter->restore();
}

QSize EmojiDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Cell, Cell};
}

EmojiPicker::EmojiPicker(QPlainTextEdit &field, Settings &settings, const Theme &theme, QWidget *over)
    : FloatSheet(theme, over)
    , m_field(field)
    , m_settings(settings)
    , m_query(new QLineEdit)
    , m_view(new QListView)
    , m_name(new PlainLabel(theme, QString(), TypeSize::Small, &Tokens::text))
{
    setObjectName(QStringLiteral("emojiPicker"));
    m_query->setObjectName(QStringLiteral("emojiQuery"));
    m_query->setPlaceholderText(tr("thumbs up, parcel, heart …", "what emoji are looked for by"));
    m_query->setAccessibleName(tr("Which emoji?"));
    m_query->setMaxLength(60);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new EmojiDelegate(theme, this));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setSpacing(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(RowsShown * EmojiDelegate::Cell);
    m_view->setAccessibleName(tr("Emoji"));
    content()->addWidget(m_query);
    content()->addWidget(m_view);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_name, 1);
    auto *keys = new ElidedLabel(theme, TypeSize::Small, &Tokens::textMuted);
    keys->setText(tr("Enter takes it · Shift+Enter takes more · Esc leaves"));
    foot->addWidget(keys);
    content()->addLayout(foot);
    m_query->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &EmojiPicker::find);
    connect(m_view, &QListView::clicked, this, [this] { take(false); });
    connect(m_view, &QListView::entered, this,
            [this](const QModelIndex &under) { m_name->setText(nameOf(m_model.at(under.row()))); });
}

void EmojiPicker::openPicker()
{
    if (isOpen())
        return leave();
    if (!m_field.isEnabled())
        return;
    m_query->clear();
    find({});
    placeAtField();
    openSheet(m_query);
    m_query->setFocus(Qt::PopupFocusReason);
}

/// Down to the text, which stays in sight; its own margin lies over the text's frame.
void EmojiPicker::placeAtField()
{
    content()->activate();
    const int top = m_field.mapTo(parentWidget(), QPoint()).y();
    setTop(std::max(0, top - content()->sizeHint().height() + space::Small));
}

void EmojiPicker::find(const QString &query)
{
    m_model.show(query.trimmed().isEmpty() ? recentFirst(recentEmoji(m_settings))
                                           : text::findEmoji(query, MostFound));
    pointAt(0);
}

void EmojiPicker::pointAt(int row)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return m_name->setText(tr("No emoji is called so."));
    const int place = std::clamp(row, 0, last);
    m_view->setCurrentIndex(m_model.index(place, 0));
    m_name->setText(nameOf(m_model.at(place)));
    QAccessibleEvent pointed(m_view, QAccessible::Focus);
    pointed.setChild(place);
    QAccessible::updateAccessibility(&pointed);
}

void EmojiPicker::take(bool thenStay)
{
    const QModelIndex chosen = m_view->currentIndex();
    if (!chosen.isValid())
        return;
    const QString emoji = m_model.at(chosen.row()).text;
    m_field.insertPlainText(emoji);
    rememberEmoji(m_settings, emoji);
    if (!thenStay)
        leave();
}

void EmojiPicker::leave()
{
    closeSheet();
    m_field.setFocus(Qt::OtherFocusReason);
}

bool EmojiPicker::takesKey(const QKeyEvent &key)
{
    const int columns = std::max(1, m_view->viewport()->width() / EmojiDelegate::Cell);
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int row = m_view->currentIndex().row();
    switch (key.key()) {
    case Qt::Key_Left:
        pointAt(row - forward);
        return true;
    case Qt::Key_Right:
        pointAt(row + forward);
        return true;
    case Qt::Key_Up:
        pointAt(row - columns);
        return true;
    case Qt::Key_Down:
        pointAt(row + columns);
        return true;
    case Qt::Key_PageUp:
        pointAt(row - RowsShown * columns);
        return true;
    case Qt::Key_PageDown:
        pointAt(row + RowsShown * columns);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(key.modifiers() & Qt::ShiftModifier);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress && takesKey(*static_cast<QKeyEvent *>(event)))
        return true;
    const bool isMoved = watched == parent() && event->type() == QEvent::Resize && isOpen();
    if (isMoved)  // when what lies in it has its new places
        QTimer::singleShot(0, this, &EmojiPicker::placeAtField);
    return FloatSheet::eventFilter(watched, event);
}

}  // namespace daisychain::ui
