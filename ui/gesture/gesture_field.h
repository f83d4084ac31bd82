#pragma once

#include "ui/gesture/gesture_controller.h"
#include "ui/widget/ask_field.h"

class QComboBox;
class QLineEdit;

namespace daisychain::ui {

class Icons;
class QuietLine;

/// Asks what is given, how much and why, beside what is left of the month's allowance. Once something was
/// given, it asks for the reaction too.
class GestureField final : public AskField {
    Q_OBJECT

public:
    GestureField(GestureController &controller, const Theme &theme, const Icons &icons,
                 QWidget *parent = nullptr);

    /// With what is known already filled in.
    void askWith(GestureKind kind = GestureKind::Credit, const std::optional<Money> &amount = {},
                 const QString &reason = {});

private:
    void buildReaction(const Theme &theme, const Icons &icons);
    void perform() override;
    void refresh();
    std::optional<Money> amount() const;

    GestureController &m_controller;
    QComboBox *m_kind;
    QLineEdit *m_amount;
    QLineEdit *m_reason;
    QuietLine *m_reaction;
};

}  // namespace daisychain::ui
