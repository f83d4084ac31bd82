#pragma once

#include "core/desk/language_help.h"
#include "ui/composer/composer_controller.h"

#include <QThreadPool>

namespace daisychain::ui {

/// Knows in which language the post is that is answered, and who on the team writes it when the person here
/// doesn't. Reading takes milliseconds, the first time a tenth of a second: that happens on a thread of its
/// own.
///
/// Threads: the GUI thread.
class LanguageWatch final : public QObject {
    Q_OBJECT

public:
    explicit LanguageWatch(ComposerController &composer, QObject *parent = nullptr);
    ~LanguageWatch() override;

    /// Of the post that is answered; empty: not known.
    const QString &language() const { return m_language; }
    const std::optional<LanguageHelp> &help() const { return m_help; }
    /// Says no more of it in this conversation.
    void dismiss();

Q_SIGNALS:
    void changed();

private:
    struct Question {
        QString text;
        QString hint;  ///< the language that the post claims

        bool operator==(const Question &) const = default;
    };
    Question question() const;
    void look();
    void weigh();

    ComposerController &m_composer;
    Question m_asked;
    QString m_language;
    std::optional<LanguageHelp> m_help;
    QSet<QString> m_dismissed;  ///< handles of conversations
    QThreadPool m_thread;       ///< ends first
};

}  // namespace daisychain::ui
