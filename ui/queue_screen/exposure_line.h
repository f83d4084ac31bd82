#pragma once

#include "ui/conversation/conversation_controller.h"
#include "ui/widget/surface.h"

#include <QSet>

namespace daisychain::ui {

class Icons;
class QuietLine;

/// Above a conversation whose customer wrote in public what is theirs alone, such as a card number: offers to
/// ask them to delete it.
class ExposureLine final : public Surface {
    Q_OBJECT

public:
    ExposureLine(ConversationController &conversation, const Theme &theme, const Icons &icons,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    /// In the language of the post.
    void askRequested(const QString &language);

private:
    void refresh();

    ConversationController &m_conversation;
    QuietLine *m_line;
    QString m_language;
    QSet<QString> m_dismissed;  ///< conversations, by handle
};

}  // namespace daisychain::ui
