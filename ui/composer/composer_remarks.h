#pragma once

#include "ui/composer/composer_controller.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace daisychain::ui {

class ElidedLabel;
class Strip;

/// What there is to say of a text beside it: that it could not be written to the disk, that another draft of
/// one's own is here, that a saved reply was sent often today. Empty as a rule.
class ComposerRemarks final : public QWidget {
    Q_OBJECT

public:
    ComposerRemarks(ComposerController &controller, const Theme &theme, const Icons &icons,
                    const Clock &clock, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshUnkept();
    void refreshOther();
    void refreshWorn();

    ComposerController &m_controller;
    const Clock &m_clock;
    Strip *m_unkept;
    Strip *m_other;
    QPushButton *m_drop;
    ElidedLabel *m_worn;
};

}  // namespace daisychain::ui
