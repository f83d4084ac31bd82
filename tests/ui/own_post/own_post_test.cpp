#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/told_changes.h"
#include "ui/composer/growing_editor.h"
#include "ui/own_post/edit_field.h"
#include "ui/own_post/removal_field.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// Mara asked, we answered, and somebody looks at it again.
struct Answer {
    DeskTown town;
    ToldChanges changes;
    Theme theme{QApplication::font()};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ConversationController conversation{
        {town.desk, town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me, &changes}};
    ComposerController composer{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                 [](Network) { return std::chrono::seconds(10); }}};
    OwnPostController controller{{town.desk, town.clock, roster, conversation, composer, town.desk}};
    QWidget window;
    RemovalField *removal = new RemovalField(controller, theme, &window);
    EditField *edit = new EditField(controller, theme, &window);
    QStringList said;

    Answer()
    {
        town.account.limits.editsPosts = true;
        town.desk.addAccount(town.account);
        QObject::connect(&controller, &OwnPostController::said, &controller,
                         [this](const QString &sentence) { said.append(sentence); });
        town.says(u"q"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
        town.says(u"a"_s, {.by = u"shop"_s, .text = u"It left on Mnday."_s, .minute = 5, .replyTo = u"q"_s});
        conversation.open(town.handle(u"mara"_s));
        REQUIRE(eventually([&] { return own() != nullptr && controller.speaker(*own()) != nullptr; }));
        composer.setConversation(conversation.detail(), {});
        window.resize(700, 300);
        window.show();
        window.activateWindow();
    }
    const ThreadPost *post(const QString &name) const
    {
        if (!conversation.detail())
            return nullptr;
        for (const ThreadPost &each : conversation.detail()->posts) {
            if (each.post.id == DeskTown::post(name))
                return &each;
        }
        return nullptr;
    }
    const ThreadPost *own() const { return post(u"a"_s); }
    QPushButton *button(const QString &name) { return window.findChild<QPushButton *>(name); }
};

}  // namespace

TEST_CASE("a post of ours is deleted with one Enter more, and Escape leaves it", "[ui][ownpost]")
{
    Answer answer;
    answer.removal->askAbout(*answer.own());
    REQUIRE(eventually([&] { return answer.button(u"removePost"_s)->hasFocus(); }));
    QTest::keyClick(answer.button(u"removePost"_s), Qt::Key_Escape);
    CHECK_FALSE(answer.removal->isAsking());
    settle();
    CHECK(answer.town.desk.recordings().isEmpty());

    answer.removal->askAbout(*answer.own());
    QTest::keyClick(answer.button(u"removePost"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return answer.said.size() == 1; }));
    const auto removal = std::get<RemovePost>(answer.town.desk.actions().last().payload);
    CHECK(removal.post == DeskTown::post(u"a"_s));
    CHECK(removal.account == answer.town.account.id);
    CHECK(removal.notBefore == answer.town.clock.now() + PostChangeHold);
    CHECK(answer.composer.text().isEmpty());
}

TEST_CASE("the text of what is deleted is kept for the reply when it is wanted", "[ui][ownpost]")
{
    Answer answer;
    answer.removal->askAbout(*answer.own());
    answer.window.findChild<QCheckBox *>(u"keepsText"_s)->setChecked(true);
    QTest::keyClick(answer.button(u"removePost"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return answer.said.size() == 1; }));
    CHECK(answer.composer.text().contains(u"It left on Mnday."_s));
}

TEST_CASE("an edit begins with what we said and says what it changed into", "[ui][ownpost]")
{
    Answer answer;
    answer.edit->askAbout(*answer.own());
    REQUIRE(eventually([&] { return answer.edit->editor()->hasFocus(); }));
    CHECK(answer.edit->editor()->toPlainText() == u"It left on Mnday."_s);
    CHECK_FALSE(answer.button(u"changePost"_s)->isEnabled());
    answer.edit->editor()->setPlainText(u"It left on Monday."_s);
    CHECK(answer.button(u"changePost"_s)->isEnabled());
    QTest::keyClick(answer.edit->editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return answer.said.size() == 1; }));
    const auto edit = std::get<EditPost>(answer.town.desk.actions().last().payload);
    CHECK(edit.text == u"It left on Monday."_s);
    CHECK(edit.post == DeskTown::post(u"a"_s));
    CHECK_FALSE(answer.edit->isAsking());
}

TEST_CASE("an edit that is left is still there when it is opened again, and too long is never sent",
          "[ui][ownpost]")
{
    Answer answer;
    answer.edit->askAbout(*answer.own());
    answer.edit->editor()->setPlainText(u"It left on Mon"_s);
    QTest::keyClick(answer.edit->editor(), Qt::Key_Escape);
    CHECK_FALSE(answer.edit->isAsking());
    answer.edit->askAbout(*answer.own());
    CHECK(answer.edit->editor()->toPlainText() == u"It left on Mon"_s);
    answer.edit->editor()->setPlainText(QString(501, u'x'));
    CHECK_FALSE(answer.button(u"changePost"_s)->isEnabled());
    QTest::keyClick(answer.edit->editor(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    CHECK(answer.town.desk.recordings().isEmpty());
}

TEST_CASE("what can't be done to a post is said in words", "[ui][ownpost]")
{
    Answer answer;
    CHECK_FALSE(answer.controller.whyNotRemoved(*answer.post(u"q"_s)).isEmpty());
    CHECK(answer.controller.whyNotEdited(*answer.own()).isEmpty());
    answer.town.account.limits.editsPosts = false;
    answer.town.desk.addAccount(answer.town.account);
    REQUIRE(eventually([&] { return !answer.controller.whyNotEdited(*answer.own()).isEmpty(); }));
    CHECK(answer.controller.whyNotEdited(*answer.own()).contains(u"no edits"_s));
    CHECK(answer.controller.whyNotRemoved(*answer.own()).isEmpty());
}

TEST_CASE("an unfinished edit comes back after the program was gone, and is forgotten once it is made",
          "[ui][ownpost]")
{
    Answer answer;
    answer.edit->askAbout(*answer.own());
    answer.edit->editor()->setPlainText(u"It left on Mon"_s);
    const auto kept = [&] {
        return answer.town.desk.value(u"edit/unfinished"_s).result().value().value_or(QByteArray());
    };
    REQUIRE(eventually([&] { return kept().endsWith("It left on Mon"); }));
    EditField another(answer.controller, answer.theme, &answer.window);
    another.askAbout(*answer.own());
    REQUIRE(eventually([&] { return another.editor()->toPlainText() == u"It left on Mon"_s; }));
    another.editor()->setPlainText(u"It left on Monday."_s);
    QTest::keyClick(another.editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return answer.said.size() == 1; }));
    CHECK(eventually([&] { return kept().isEmpty(); }));
}
