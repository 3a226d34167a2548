# tensorflow: 2.0 2.21


def long_sum(x):
    return x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x


def shorter_sum(x):
    return x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x


def many_branches(x):
    if x:
        y = 0
    elif x == 0:
        y = 0
    elif x == 1:
        y = 1
    elif x == 2:
        y = 2
    elif x == 3:
        y = 3
    elif x == 4:
        y = 4
    elif x == 5:
        y = 5
    elif x == 6:
        y = 6
    elif x == 7:
        y = 7
    elif x == 8:
        y = 8
    elif x == 9:
        y = 9
    elif x == 10:
        y = 10
    elif x == 11:
        y = 11
    elif x == 12:
        y = 12
    elif x == 13:
        y = 13
    elif x == 14:
        y = 14
    elif x == 15:
        y = 15
    elif x == 16:
        y = 16
    elif x == 17:
        y = 17
    elif x == 18:
        y = 18
    elif x == 19:
        y = 19
    elif x == 20:
        y = 20
    elif x == 21:
        y = 21
    elif x == 22:
        y = 22
    elif x == 23:
        y = 23
    elif x == 24:
        y = 24
    elif x == 25:
        y = 25
    elif x == 26:
        y = 26
    elif x == 27:
        y = 27
    elif x == 28:
        y = 28
    elif x == 29:
        y = 29
    elif x == 30:
        y = 30
    elif x == 31:
        y = 31
    elif x == 32:
        y = 32
    elif x == 33:
        y = 33
    elif x == 34:
        y = 34
    elif x == 35:
        y = 35
    elif x == 36:
        y = 36
    elif x == 37:
        y = 37
    elif x == 38:
        y = 38
    elif x == 39:
        y = 39
    elif x == 40:
        y = 40
    elif x == 41:
        y = 41
    elif x == 42:
        y = 42
    elif x == 43:
        y = 43
    elif x == 44:
        y = 44
    elif x == 45:
        y = 45
    elif x == 46:
        y = 46
    elif x == 47:
        y = 47
    elif x == 48:
        y = 48
    elif x == 49:
        y = 49
    elif x == 50:
        y = 50
    elif x == 51:
        y = 51
    elif x == 52:
        y = 52
    elif x == 53:
        y = 53
    elif x == 54:
        y = 54
    elif x == 55:
        y = 55
    elif x == 56:
        y = 56
    elif x == 57:
        y = 57
    elif x == 58:
        y = 58
    elif x == 59:
        y = 59
    elif x == 60:
        y = 60
    elif x == 61:
        y = 61
    elif x == 62:
        y = 62
    elif x == 63:
        y = 63
    elif x == 64:
        y = 64
    elif x == 65:
        y = 65
    elif x == 66:
        y = 66
    elif x == 67:
        y = 67
    elif x == 68:
        y = 68
    elif x == 69:
        y = 69
    elif x == 70:
        y = 70
    elif x == 71:
        y = 71
    elif x == 72:
        y = 72
    elif x == 73:
        y = 73
    elif x == 74:
        y = 74
    elif x == 75:
        y = 75
    elif x == 76:
        y = 76
    elif x == 77:
        y = 77
    elif x == 78:
        y = 78
    elif x == 79:
        y = 79
    elif x == 80:
        y = 80
    elif x == 81:
        y = 81
    elif x == 82:
        y = 82
    elif x == 83:
        y = 83
    elif x == 84:
        y = 84
    elif x == 85:
        y = 85
    elif x == 86:
        y = 86
    elif x == 87:
        y = 87
    elif x == 88:
        y = 88
    elif x == 89:
        y = 89
    elif x == 90:
        y = 90
    elif x == 91:
        y = 91
    elif x == 92:
        y = 92
    elif x == 93:
        y = 93
    elif x == 94:
        y = 94
    elif x == 95:
        y = 95
    elif x == 96:
        y = 96
    elif x == 97:
        y = 97
    elif x == 98:
        y = 98
    elif x == 99:
        y = 99
    return y


def attributes(x):
    return x.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a
