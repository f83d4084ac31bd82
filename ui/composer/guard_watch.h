#pragma once

#include "core/desk/guards.h"
#include "core/desk/settings.h"
#include "ui/composer/composer_controller.h"

#include <QHash>
#include <QThreadPool>

namespace daisychain::ui {

/// What the guards found in a reply, and what they knew.
struct GuardFindings {
    QString words;
    GuardContext context;
    QList<ReplyWarning> warnings;

    bool operator==(const GuardFindings &) const = default;
};

/// Looks at the reply while it is written and says what the guards think of it; stops nothing. Looking takes
/// milliseconds, the first time a tenth of a second: that happens on a thread of its own.
///
/// Threads: the GUI thread.
class GuardWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds LookAfter{300};

    GuardWatch(ComposerController &composer, const Settings &settings, QObject *parent = nullptr);
    ~GuardWatch() override;

    /// Of the text as it is on screen, without what was dismissed.
    const GuardFindings &findings() const { return m_findings; }
    /// Says no more of this kind until the reply is sent or begun anew.
    void dismiss(GuardKind kind);
    /// Looks again if text, terms or wishes are others than before.
    void weigh();

Q_SIGNALS:
    void changed();

private:
    /// All that a look depends on.
    struct Question {
        QString handle;
        QString words;
        QString answered;      ///< the customer's post
        QString answeredHint;  ///< the language it claims
        GuardContext context;  ///< without the languages
        Guards guards;

        bool operator==(const Question &) const = default;
    };
    static GuardFindings answer(const Question &question);
    Question question() const;
    void look();
    void show(const GuardFindings &findings);

    ComposerController &m_composer;
    const Settings &m_settings;
    GuardFindings m_found;                         ///< what was found last
    GuardFindings m_findings;                      ///< what is said of it
    QHash<QString, QList<GuardKind>> m_dismissed;  ///< by the conversation's handle
    Question m_asked;                              ///< of the last look
    bool m_isLooking = false;
    QTimer m_soon;
    QThreadPool m_thread;  ///< ends first
};

}  // namespace daisychain::ui
