#pragma once

#include "ui/composer/composer_controller.h"
#include "ui/widget/ask_field.h"

class QCheckBox;
class QLineEdit;

namespace daisychain::ui {

/// Asks for a time in words, "tomorrow 9:00": when the reply goes out, or until when its conversation is out
/// of the way once it went.
class LaterField final : public AskField {
    Q_OBJECT

public:
    LaterField(ComposerController &controller, const Clock &clock, const Theme &theme,
               QWidget *parent = nullptr);

    /// For the text that is written, or without one for the reply that waits.
    void askSendLater();
    void askSnooze();

private:
    enum class Purpose { SendLater, Reschedule, Snooze };

    void askFor(Purpose purpose, const QString &sentence, const QString &buttonWords);
    void perform() override;
    void refresh();
    std::optional<Instant> named() const;
    Instant when() const;

    ComposerController &m_controller;
    const Clock &m_clock;
    QLineEdit *m_when;
    QCheckBox *m_onlyIfQuiet;
    Purpose m_purpose = Purpose::SendLater;
};

}  // namespace daisychain::ui
