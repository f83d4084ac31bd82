#pragma once

#include "ui/own_post/own_post_controller.h"
#include "ui/widget/ask_field.h"

class QCheckBox;

namespace daisychain::ui {

/// Asks before a post of ours is deleted, and whether its text is wanted for another try.
class RemovalField final : public AskField {
    Q_OBJECT

public:
    RemovalField(OwnPostController &controller, const Theme &theme, QWidget *parent = nullptr);

    void askAbout(const ThreadPost &post);

private:
    void perform() override;

    OwnPostController &m_controller;
    QCheckBox *m_keepsText;
    ThreadPost m_post;
};

}  // namespace daisychain::ui
