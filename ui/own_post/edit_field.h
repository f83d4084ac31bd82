#pragma once

#include "ui/own_post/own_post_controller.h"
#include "ui/widget/ask_field.h"

namespace daisychain::ui {

class GrowingEditor;

/// Where what we said is put right. It is no reply: it has a place, a ground and a button of its own, and
/// what is written below stays what it is.
class EditField final : public AskField {
    Q_OBJECT

public:
    EditField(OwnPostController &controller, const Theme &theme, QWidget *parent = nullptr);

    /// Once more for the same post: what was typed is still there.
    void askAbout(const ThreadPost &post);
    GrowingEditor *editor() const { return m_editor; }
    /// The conversation was left: the text is given up with it.
    void forget();

private:
    void perform() override;
    void refresh();

    OwnPostController &m_controller;
    GrowingEditor *m_editor;
    ThreadPost m_post;
};

}  // namespace daisychain::ui
