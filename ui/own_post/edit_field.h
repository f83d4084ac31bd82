#pragma once

#include "ui/own_post/own_post_controller.h"
#include "ui/widget/ask_field.h"

#include <QTimer>

namespace daisychain::ui {

class GrowingEditor;

/// Where what we said is put right. It is no reply: it has a place, a ground and a button of its own, and
/// what is written below stays what it is. What is typed is on disk within half a second.
class EditField final : public AskField {
    Q_OBJECT

public:
    EditField(OwnPostController &controller, const Theme &theme, QWidget *parent = nullptr);

    /// Once more for the same post: what was typed is still there.
    void askAbout(const ThreadPost &post);
    GrowingEditor *editor() const { return m_editor; }
    /// The conversation was left: the text comes back with the post.
    void putAway();

private:
    void perform() override;
    void refresh();
    void takeUnfinished();
    void keep();
    bool isChanged() const;

    static constexpr std::chrono::milliseconds SaveAfter{400};

    OwnPostController &m_controller;
    GrowingEditor *m_editor;
    ThreadPost m_post;
    QTimer m_saveTimer;
};

}  // namespace daisychain::ui
