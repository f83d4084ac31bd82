#include "ui/queue_screen/exposure_line.h"

#include "ui/roster/private_words.h"
#include "ui/thread/thread_words.h"
#include "ui/widget/quiet_line.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

/// Only their last posts are looked at: older ones were dealt with, or nobody minded.
static constexpr int MostLookedAt = 10;

ExposureLine::ExposureLine(ConversationController &conversation, const Theme &theme, const Icons &icons,
                           QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_conversation(conversation)
    , m_line(new QuietLine(theme, icons, this))
{
    setObjectName(QStringLiteral("exposure"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Unit, space::Medium, space::Unit);
    column->addWidget(m_line);
    QPushButton *ask = m_line->addButton(QStringLiteral("askToDelete"));
    ask->setText(tr("ask them to delete it"));
    m_line->letDismiss(tr("Leave it"));
    connect(ask, &QPushButton::clicked, this, [this] { Q_EMIT askRequested(m_language); });
    connect(m_line, &QuietLine::dismissed, this, [this] {
        m_dismissed.insert(m_conversation.handle());
        refresh();
    });
    connect(&m_conversation, &ConversationController::changed, this, &ExposureLine::refresh);
    refresh();
}

void ExposureLine::refresh()
{
    QList<text::PrivateData> exposed;
    const auto &detail = m_conversation.detail();
    int looked = 0;
    if (detail && !m_dismissed.contains(m_conversation.handle())) {
        for (auto post = detail->posts.crbegin(); post != detail->posts.crend() && looked < MostLookedAt;
             ++post) {
            if (post->post.author != detail->head.view.customer)
                continue;
            ++looked;
            const qsizetype before = exposed.size();
            exposed += exposedData(*post);
            if (before == 0 && !exposed.isEmpty())
                m_language = post->post.language;
        }
    }
    setVisible(!exposed.isEmpty());
    if (!exposed.isEmpty())
        m_line->say(QStringLiteral("shield"), &Tokens::soon,
                    tr("In public, for everybody: %1.").arg(privateKindsWords(exposed)));
}

}  // namespace daisychain::ui
