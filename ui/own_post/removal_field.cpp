#include "ui/own_post/removal_field.h"

#include "core/text/visible_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace daisychain::ui {

RemovalField::RemovalField(OwnPostController &controller, const Theme &theme, QWidget *parent)
    : AskField(theme, parent)
    , m_controller(controller)
    , m_keepsText(new QCheckBox(tr("keep its text for the reply"), this))
{
    setObjectName(QStringLiteral("removalField"));
    m_keepsText->setObjectName(QStringLiteral("keepsText"));
    addPart(m_keepsText);
    line()->insertStretch(1, 1);
    button()->setObjectName(QStringLiteral("removePost"));
}

void RemovalField::askAbout(const ThreadPost &post)
{
    const Account *account = m_controller.speaker(post);
    if (account == nullptr)
        return;
    m_post = post;
    m_keepsText->setChecked(false);
    const QString words = text::isolated(text::plainLine(post.post.text, 80));
    setSentence(tr("Delete what %1 said: “%2”?")
                    .arg(text::isolated(Roster::shortHandle(text::visibleText(account->handle))), words));
    setHint(
        tr("Whoever has read it, has read it. The conversation opens again when it was our last answer."));
    button()->setText(tr("delete ⏎"));
    ask(button());
}

void RemovalField::perform()
{
    const ThreadPost post = m_post;
    const bool keepsText = m_keepsText->isChecked();
    leave();
    m_controller.remove(post, keepsText);
}

}  // namespace daisychain::ui
