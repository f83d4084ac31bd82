#include "ui/composer/public_line.h"

#include "core/text/visible_text.h"
#include "ui/composer/growing_editor.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

PublicLine::PublicLine(ComposerController &controller, const Theme &theme, QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("publicLine"));
    build(theme);
    connect(m_editor, &QPlainTextEdit::textChanged, this,
            [this] { m_controller.setPublicLine(m_editor->toPlainText()); });
    connect(m_editor, &GrowingEditor::sendPressed, this,
            [this](bool thenDone) { m_controller.send(thenDone); });
    connect(m_offer, &QPushButton::clicked, this, &PublicLine::lineWanted);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { m_controller.setPublicLine({}); });
    connect(m_address, &QPushButton::clicked, this, &PublicLine::addressWanted);
    connect(m_stay, &QPushButton::clicked, &m_controller, &ComposerController::stayPublic);
    connect(&m_controller, &ComposerController::changed, this, &PublicLine::refresh);
    refresh();
}

void PublicLine::build(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Small, space::Unit, space::Unit, space::Small);
    column->setSpacing(space::Unit);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Unit);
    m_head = new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted, this);
    line->addWidget(m_head, 1);
    m_count = new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted, this);
    m_count->setFont(theme.tabularFont(TypeSize::Small));
    line->addWidget(m_count);
    column->addLayout(line);
    m_editor = new GrowingEditor(theme, 2, 0.15, this);
    m_editor->setObjectName(QStringLiteral("publicLineEditor"));
    m_editor->setAccessibleName(tr("What is said in public beside it"));
    column->addWidget(m_editor);
    m_waiting = new ElidedLabel(theme, TypeSize::Small, &Tokens::text, this);
    column->addWidget(m_waiting);
    column->addLayout(buildButtons());
}

QHBoxLayout *PublicLine::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Unit);
    buttons->addStretch(1);
    for (const auto &[button, name, words] :
         {std::tuple(&m_offer, "offerLine", tr("say something in public")),
          std::tuple(&m_leaveOut, "leaveOutLine", tr("say nothing in public")),
          std::tuple(&m_address, "sayAddress", tr("give them our address instead")),
          std::tuple(&m_stay, "stayPublic", tr("not in private"))}) {
        *button = new QPushButton(words, this);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setAutoDefault(false);
        (*button)->setFlat(true);
        (*button)->setMinimumHeight(space::Target);
        buttons->addWidget(*button);
    }
    m_stay->setToolTip(plainToolTip(tr("What is written becomes a public reply")));
    return buttons;
}

void PublicLine::setClosed(bool isClosed)
{
    m_isClosed = isClosed;
    refresh();
}

QString PublicLine::headWords() const
{
    if (m_isClosed && !m_controller.waitingLine())
        return tr("They take no private messages from this account.");
    const Account *account = m_controller.account();
    const QString as =
        account != nullptr ? Roster::shortHandle(text::visibleText(account->handle)) : tr("nobody");
    if (m_controller.waitingLine())
        return tr("As %1, once this is out, for everybody:").arg(as);
    return m_controller.publicLine().isEmpty() ? tr("Nothing is said in public.")
                                               : tr("As %1, for everybody, once this is out:").arg(as);
}

void PublicLine::refresh()
{
    const bool isShown = m_controller.isMovingPrivate();
    setVisible(isShown);
    if (!isShown)
        return;
    const auto waiting = m_controller.waitingLine();
    const bool isSaid = !m_controller.publicLine().isEmpty();
    m_head->setText(headWords());
    m_waiting->setVisible(waiting.has_value());
    if (waiting)
        m_waiting->setText(text::isolated(text::plainLine(waiting->content.text, 200)));
    m_editor->setVisible(!waiting && (isSaid || m_editor->hasFocus()));
    m_count->setVisible(m_editor->isVisibleTo(this));
    m_offer->setVisible(!waiting && !isSaid);
    m_leaveOut->setVisible(!waiting && isSaid);
    m_address->setVisible(m_isClosed || m_controller.stopped().has_value());
    m_stay->setVisible(!m_controller.stopped());
    if (m_editor->toPlainText() != m_controller.publicLine())
        m_editor->setPlainText(m_controller.publicLine());
    const ReplyLength length = m_controller.publicLineLength();
    m_count->setText(QLocale().toString(length.left()));
    m_count->setColour(length.isOver() ? &Tokens::late : &Tokens::textMuted);
    m_count->setAccessibleName(tr("characters left in public: %1").arg(length.left()));
    updateGeometry();
}

}  // namespace daisychain::ui
