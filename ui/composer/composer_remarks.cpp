#include "ui/composer/composer_remarks.h"

#include "ui/composer/composer_words.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/strip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

ComposerRemarks::ComposerRemarks(ComposerController &controller, const Theme &theme, const Icons &icons,
                                 const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_unkept(new Strip(theme, icons))
    , m_other(new Strip(theme, icons))
    , m_drop(new QPushButton(tr("drop it")))
    , m_worn(new ElidedLabel(theme, TypeSize::Small, &Tokens::soon))
{
    m_unkept->setObjectName(QStringLiteral("unkept"));
    m_other->setObjectName(QStringLiteral("otherDraft"));
    m_drop->setObjectName(QStringLiteral("dropDraft"));
    m_drop->setMinimumHeight(space::Target);
    m_drop->setAutoDefault(false);
    m_drop->setToolTip(plainToolTip(tr("Its text stays among the earlier versions for a week")));
    m_worn->setObjectName(QStringLiteral("wornSnippet"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_unkept);
    auto *other = new QHBoxLayout;
    other->setContentsMargins(0, 0, space::Medium, 0);
    other->addWidget(m_other, 1);
    other->addWidget(m_drop);
    column->addLayout(other);
    auto *worn = new QHBoxLayout;
    worn->setContentsMargins(space::Large, 0, space::Medium, 0);
    worn->addWidget(m_worn);
    column->addLayout(worn);
    connect(m_unkept, &Strip::pressed, this, [this] {
        if (const auto unkept = m_controller.unkept())
            QGuiApplication::clipboard()->setText(unkept->draft.text);
    });
    connect(m_other, &Strip::pressed, this, [this] {
        if (!m_controller.ownOthers().isEmpty())
            m_controller.chooseDraft(m_controller.ownOthers().first().id);
    });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (!m_controller.ownOthers().isEmpty())
            m_controller.dropDraft(m_controller.ownOthers().first().id);
    });
    connect(&controller, &ComposerController::changed, this, &ComposerRemarks::refresh);
    refresh();
}

void ComposerRemarks::refresh()
{
    refreshUnkept();
    refreshOther();
    refreshWorn();
}

void ComposerRemarks::refreshUnkept()
{
    const auto unkept = m_controller.unkept();
    if (unkept) {
        const bool isHere = unkept->draft.text == m_controller.text();
        const QString words = unkeptWords(unkept->error, isHere);
        if (m_unkept->sentence() != words)
            m_unkept->say(words, tr("copy the text"), StripTone::Late, false);
    }
    m_unkept->setVisible(unkept.has_value());
}

void ComposerRemarks::refreshOther()
{
    const QList<Draft> &others = m_controller.ownOthers();
    if (!others.isEmpty()) {
        const QString words = ownDraftWords(others.first(), int(others.size()), m_clock.now());
        if (m_other->sentence() != words)
            m_other->say(words, tr("take that one"), StripTone::Note, false);
        m_drop->setAccessibleName(tr("drop the other draft"));
    }
    m_other->setVisible(!others.isEmpty());
    m_drop->setVisible(!others.isEmpty());
}

void ComposerRemarks::refreshWorn()
{
    const auto worn = m_controller.wornSnippet();
    if (worn)
        m_worn->setText(
            tr("/%1 was sent %n times today: add one personal line", "name of a saved reply", worn->usesToday)
                .arg(worn->snippet.name));
    m_worn->setVisible(worn.has_value());
}

}  // namespace daisychain::ui
