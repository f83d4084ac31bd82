#include "app/demo/picture/stroke_font.h"

#include <QHash>

namespace daisychain::demo {

namespace {

/// Points as digit pairs (x, y); a space lifts the pen.
const QHash<char, const char *> &strokes()
{
    static const QHash<char, const char *> Strokes{{'A', "062046 1434"},
                                                   {'B', "0006364544330333 0030414233"},
                                                   {'C', "4130100105163645"},
                                                   {'D', "00062645412000"},
                                                   {'E', "40000646 0333"},
                                                   {'F', "400006 0333"},
                                                   {'G', "4130100105163645434323"},
                                                   {'H', "0006 4046 0343"},
                                                   {'I', "2026 1030 1636"},
                                                   {'J', "404536160504"},
                                                   {'K', "0006 400346"},
                                                   {'L', "000646"},
                                                   {'M', "0600234046"},
                                                   {'N', "06004640"},
                                                   {'O', "100105163645413010"},
                                                   {'P', "06003041423303"},
                                                   {'Q', "100105163645413010 2446"},
                                                   {'R', "06003041423303 2346"},
                                                   {'S', "413010010213334445361605"},
                                                   {'T', "0040 2026"},
                                                   {'U', "000516364540"},
                                                   {'V', "002640"},
                                                   {'W', "0016233640"},
                                                   {'X', "0046 4006"},
                                                   {'Y', "002340 2326"},
                                                   {'Z', "00400646"},
                                                   {'0', "100105163645413010"},
                                                   {'1', "012026 1636"},
                                                   {'2', "0110304142060646"},
                                                   {'3', "004023444536160504"},
                                                   {'4', "30043444 3036"},
                                                   {'5', "400002324345361605"},
                                                   {'6', "4130100105163645443303"},
                                                   {'7', "004016"},
                                                   {'8', "1030414233130405163645443313020110"},
                                                   {'9', "051636454130100102133342"}};
    return Strokes;
}

}  // namespace

QPainterPath strokeLetter(QChar letter)
{
    QPainterPath path;
    const char *points = strokes().value(letter.toUpper().toLatin1(), nullptr);
    if (!points) {
        path.addEllipse(QPointF(2, 3), 0.2, 0.2);
        return path;
    }
    bool isDown = false;
    for (const char *p = points; *p != '\0';) {
        if (*p == ' ' || p[1] == ' ' || p[1] == '\0') {
            isDown = false;
            ++p;
            continue;
        }
        const QPointF point(p[0] - '0', p[1] - '0');
        if (isDown)
            path.lineTo(point);
        else
            path.moveTo(point);
        isDown = true;
        p += 2;
    }
    return path;
}

}  // namespace daisychain::demo
