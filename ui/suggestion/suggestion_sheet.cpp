#include "ui/suggestion/suggestion_sheet.h"

#include "core/text/visible_text.h"
#include "ui/suggestion/suggestion_delegate.h"
#include "ui/suggestion/suggestion_words.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace daisychain::ui {

SuggestionSheet::SuggestionSheet(SuggestionController &controller, const Clock &clock, const Theme &theme,
                                 QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_title(new PlainLabel(theme, tr("answered before · Enter takes it into the reply"), TypeSize::Small,
                             &Tokens::textMuted, this))
    , m_words(new PlainLabel(theme, TypeSize::Small, &Tokens::text, this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_delegate(new SuggestionDelegate(theme, this))
{
    setObjectName(QStringLiteral("suggestions"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Unit, space::Unit, space::Unit, space::Unit);
    column->setSpacing(space::Unit);
    m_title->setContentsMargins(space::Medium, 0, space::Medium, 0);
    m_words->setContentsMargins(space::Medium, 0, space::Medium, 0);
    m_words->setWordWrap(true);
    m_words->setFocusPolicy(Qt::StrongFocus);
    m_list->setObjectName(QStringLiteral("suggestionList"));
    m_list->setAccessibleName(tr("What colleagues answered"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_list);
    m_list->installEventFilter(this);
    m_words->installEventFilter(this);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_controller.take(index.row()); });
    connect(&m_controller, &SuggestionController::changed, this, &SuggestionSheet::refresh);
    connect(&theme, &Theme::changed, this, &SuggestionSheet::fit);
    hide();
}

QString SuggestionSheet::stateWords() const
{
    switch (m_controller.state()) {
    case SuggestionController::State::Looking:
        return tr("Looking through what was solved …");
    case SuggestionController::State::Nothing:
        return tr("Nothing like it was solved yet.");
    case SuggestionController::State::Failed:
        return tr("What was solved could not be read.");
    case SuggestionController::State::Closed:
    case SuggestionController::State::Shown:
        break;
    }
    return {};
}

void SuggestionSheet::refresh()
{
    const auto state = m_controller.state();
    const QWidget *focus = QApplication::focusWidget();
    const bool hasFocus = focus != nullptr && isAncestorOf(focus);
    if (state == SuggestionController::State::Closed) {
        const bool wasOpen = !isHidden();
        hide();
        if (wasOpen && hasFocus)
            Q_EMIT left();
        return;
    }
    const bool isShown = state == SuggestionController::State::Shown;
    const bool wasOpen = !isHidden();
    m_words->setText(stateWords());
    m_words->setVisible(!isShown);
    m_title->setVisible(isShown);
    m_list->setVisible(isShown);
    if (isShown)
        fill();
    show();
    if (hasFocus || !wasOpen)
        (isShown ? static_cast<QWidget *>(m_list) : m_words)->setFocus(Qt::PopupFocusReason);
}

void SuggestionSheet::fill()
{
    m_model->clear();
    for (const Suggestion &suggestion : m_controller.suggestions()) {
        const QString head = suggestionHead(suggestion, m_clock.now());
        auto *item = new QStandardItem;
        item->setData(head, SuggestionDelegate::HeadRole);
        item->setData(suggestion.text, SuggestionDelegate::TextRole);
        item->setData(tr("%1: %2").arg(head, text::plainLine(suggestion.text, 2000)), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    fit();
}

/// As high as what it shows.
void SuggestionSheet::fit()
{
    m_delegate->setWidth(std::max(1, width() - 2 * space::Unit));
    m_list->doItemsLayout();
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height);
}

void SuggestionSheet::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

bool SuggestionSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!key->isAutoRepeat())
            m_controller.take(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        m_controller.close();
        return true;
    default:
        return Surface::eventFilter(watched, event);
    }
}

}  // namespace daisychain::ui
